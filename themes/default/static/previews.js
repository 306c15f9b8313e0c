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
