"""What templates see: one file a page, each a frozen value made of plain text, addresses and the renderer's Markup."""
