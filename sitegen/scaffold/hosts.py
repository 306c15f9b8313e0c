"""How a new site is built and published by others: Netlify, and GitHub with its Pages."""

from __future__ import annotations

from sitegen.render.policy import HEADERS

_FOUND = "command -v sitegen > /dev/null || { echo 'requirements.txt does not say where sitegen comes from.'; exit 1; }"
_NETLIFY = """\
# Builds this site on Netlify (https://docs.netlify.com): connect the repository there; no setting needs to be changed.

[build]
  publish = "public"
  # An unset address stops the build: citation tags and the sitemap would otherwise point nowhere.
  command = \"\"\"
    python -m pip install --quiet -r requirements.txt &&
    { @FOUND@; } &&
    SITEGEN_URL="${SITEGEN_URL:-${URL:?the site has no address yet}}" sitegen build --strict
  \"\"\"

[build.environment]
  PYTHON_VERSION = "3.13"

# sitegen reads CONTEXT, which Netlify sets, and asks search engines to leave previews out.
[context.deploy-preview]
  command = \"\"\"
    python -m pip install --quiet -r requirements.txt &&
    { @FOUND@; } &&
    SITEGEN_URL="${DEPLOY_PRIME_URL:?}" sitegen build --strict
  \"\"\"

[context.branch-deploy]
  command = \"\"\"
    python -m pip install --quiet -r requirements.txt &&
    { @FOUND@; } &&
    SITEGEN_URL="${DEPLOY_PRIME_URL:?}" sitegen build --strict
  \"\"\"

[[headers]]
  for = "/*"
  [headers.values]
    # As in public/_headers: all comes from this site, nothing runs from a page's text, no other site may frame it.
@HEADERS@
    Cache-Control = "public, max-age=0, must-revalidate"
"""
_WORKFLOW = """\
# Checks each change, and publishes the site on GitHub Pages. In the repository, Settings > Pages > Source must say
# “GitHub Actions”. If the site is published elsewhere, delete the job called publish, and the three steps marked Pages.
name: Site
on:
  push:
    branches: [main]
  pull_request:
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: site-${{ github.ref }}
  cancel-in-progress: ${{ github.event_name == 'pull_request' }}

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-python@v6
        with:
          python-version: "3.13"
      - run: python -m pip install -r requirements.txt
      - run: @FOUND@
      - run: sitegen check --strict --format github
      - id: pages # Pages
        if: github.event_name != 'pull_request'
        uses: actions/configure-pages@v5
      - if: github.event_name != 'pull_request' # Pages
        run: sitegen build --strict --format github
        env:
          SITEGEN_URL: ${{ steps.pages.outputs.base_url }}/
      - if: github.event_name != 'pull_request' # Pages
        uses: actions/upload-pages-artifact@v4
        with:
          path: public

  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
"""


def netlify() -> str:
    """`netlify.toml`."""
    headers = "\n".join(f'    {name} = "{value}"' for name, value in HEADERS)
    return _NETLIFY.replace("@FOUND@", _FOUND).replace("@HEADERS@", headers)


def workflow() -> str:
    """`.github/workflows/site.yml`."""
    return _WORKFLOW.replace("@FOUND@", _FOUND)
