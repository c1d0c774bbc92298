"""Words of complaints: about what and whom, and who may know who complains."""
