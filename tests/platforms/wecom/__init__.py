"""WeCom (企业微信) as a corporation's application sees it."""
