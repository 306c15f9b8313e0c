"""Front-matter keys of MyST, Quarto, Jekyll and Hugo that mean nothing here: a file that has them is welcome.

They are accepted and reported as information. Keys that have a counterpart here are aliases of it
(`model/metadata.py`) and not in this list. Spelled as `spelling.fold_key` spells keys.
https://mystmd.org/guide/frontmatter, https://quarto.org/docs/reference/formats/html.html
"""

from __future__ import annotations

_MYST = """
    arxiv banner banner_optimized banner_optional biblio binder content_includes_title downloads edit_url editors
    enumerator error_rules export exports github hidden identifiers jupyter jupytext kernelspec label math name
    numbering options oxa parts requirements resources reviewers settings site skip_execution slug social source
    source_url subject thebe thumbnail thumbnail_optimized thumbnail_optional version
"""
_QUARTO = """
    about abstract_title anchor_sections appendix_cite_as appendix_style author_title backgroundcolor
    base_header_level book brand cache callout_appearance callout_icon cap_location capsule citation
    citation_location citations_hover cite_method citeproc classoption code_annotations code_block_bg code_copy
    code_fold code_line_numbers code_links code_overflow code_summary code_tools colorlinks comments crossref
    crossrefs_hover css date_format date_modified df_print documentclass doi_title dpi echo editor editor_options
    embed_resources engine error eval execute execute_dir extensions fig_align fig_cap_location fig_dpi fig_format
    fig_height fig_responsive fig_width filters fontcolor fontfamily fontsize footnotes_hover format format_links
    freeze from geometry google_scholar grid header_includes highlight_style html_math_method html_table_processing
    identifier_prefix image image_alt image_height image_width include include_after_body include_before_body
    include_in_header institute interactive keep_hidden keep_ipynb keep_md keep_tex kernel knitr lightbox
    linestretch link_bibliography link_citations linkcolor links listing lof lot mainfont margin_bottom margin_left
    margin_right margin_top max_width message metadata metadata_file metadata_files monofont notebook_links
    notebook_preview_options notebook_subarticles notebook_view notebooks number_depth number_offset number_sections
    open_graph order other_links output output_dir output_ext output_file page_layout pagetitle papersize params
    pdf_engine plotly_connected prefer_html project published_title quarto_required reader_mode reading_time
    reference_location reference_section_title render repo_actions revealjs rights runtime sansfont search
    section_divs self_contained server shift_heading_level_by shortcodes sidebar smooth_scroll standalone
    strip_comments suppress_bibliography syntax_definitions tab_stop tbl_cap_location tbl_colwidths template
    template_partials thanks theme title_block_banner title_block_banner_color title_block_categories
    title_block_style title_prefix toc toc_depth toc_expand toc_location toc_title top_level_division twitter_card
    validate_yaml variables variant view warning website wrap
"""
_JEKYLL_AND_HUGO = """
    categories draft layout menu permalink published_at redirect_from sitemap weight
"""

FOREIGN_KEYS = frozenset((_MYST + _QUARTO + _JEKYLL_AND_HUGO).split())
