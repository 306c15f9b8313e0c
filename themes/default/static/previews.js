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

// A picture opens in the viewer, which is loaded when it is wanted first. Without it the link leads to the page of figures.
;(() => {
  const template = document.getElementById("viewer")
  if (!template || !window.HTMLDialogElement) return
  let loading

  document.addEventListener("click", event => {
    const link = event.target.closest(".figure :is(a.picture, a.enlarge)")
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    loading ??= load(template.dataset.script)
    loading.then(() => link.dispatchEvent(new CustomEvent("enlarge", {bubbles: true})), () => { location.href = link.href })
  })

  function load(address) {
    return new Promise((loaded, failed) => {
      const script = document.createElement("script")
      Object.assign(script, {src: address, onload: loaded, onerror: failed})
      document.head.append(script)
    })
  }
})()

// Marks in the contents the part that is being read, and opens what a link leads into.
;(() => {
  "use strict"
  const links = [...document.querySelectorAll(".contents a[href^='#']")]
  const places = links.map(link => named(link.hash))
  let current

  addEventListener("hashchange", reveal)
  reveal()
  if (!links.length || places.includes(null)) return

  // Whenever a heading comes into the upper part of the window or leaves it, the last one above its middle is the one.
  const watch = new IntersectionObserver(mark, {rootMargin: "0px 0px -60% 0px"})
  places.forEach(place => watch.observe(place.matches("section") ? place.firstElementChild : place))

  function mark() {
    const at = places.findLastIndex(place => place.getBoundingClientRect().top < innerHeight * 0.4)
    if (links[at] === current) return
    current?.removeAttribute("aria-current")
    current = links[at]
    current?.setAttribute("aria-current", "true")
    keepInSight()
  }

  // Contents longer than the window scroll along; at once, so that nothing moves by itself.
  function keepInSight() {
    const box = current?.closest(".contents")
    if (!box || box.scrollHeight <= box.clientHeight) return
    box.scrollTop = current.offsetTop - box.clientHeight / 2
  }

  // Browsers open a closed part that a fragment leads into; those that do not yet are helped here.
  function reveal() {
    const place = location.hash && named(location.hash)
    const part = place && place.closest("details:not([open])")
    if (!part) return
    part.open = true
    place.scrollIntoView()
  }

  // A fragment may be anything: `#50%` cannot be decoded, and names nothing.
  function named(hash) {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)))
    } catch {
      return null
    }
  }
})()

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
