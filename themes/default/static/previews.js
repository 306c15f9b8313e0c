// Escape puts away the reference that a mark shows (WCAG 1.4.13), until the pointer or the focus comes back.
// Nothing needs this script: without it the style sheet puts the reference into the text, where it covers nothing.
addEventListener("keydown", event => {
  if (event.key !== "Escape") return
  for (const mark of document.querySelectorAll("[data-preview]:is(:hover, :focus)")) {
    mark.classList.add("dismissed")
    for (const leaving of ["pointerleave", "blur"]) {
      mark.addEventListener(leaving, () => mark.classList.remove("dismissed"), {once: true})
    }
  }
})

// A table that fits is no stop of the Tab key. Without this script each is, as any may have to be scrolled by the keyboard.
;(() => {
  const watch = new ResizeObserver(seen => {
    for (const {target} of seen) {
      if (target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight) target.tabIndex = 0
      else if (target !== document.activeElement) target.removeAttribute("tabindex")
    }
  })
  for (const scroller of document.querySelectorAll(".scroller, .equation, .formula")) watch.observe(scroller)
})()
