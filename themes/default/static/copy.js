// Copies a citation with its italics and links. Without this file everything can still be read, and selected by hand.
(() => {
  "use strict"
  const box = document.querySelector("details.cite")
  const status = document.querySelector(".cite-status")

  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false
    button.addEventListener("click", () => copy(button, document.getElementById(button.dataset.copy)))
  }
  addEventListener("hashchange", show)
  show()

  function show() {
    if (box && location.hash === "#" + box.id) box.open = true
  }

  async function copy(button, source) {
    status.textContent = ""
    try {
      const kinds = Object.entries({"text/html": rich(source), "text/plain": plain(source)})
      const item = kinds.map(([type, text]) => [type, new Blob([text], {type})])
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))])
      status.textContent = button.dataset.done
    } catch {
      getSelection().selectAllChildren(source)
      status.textContent = status.dataset.failed
    }
  }

  // A list keeps its numbers where the style has some; a citation alone becomes a part of the line it is pasted into.
  function rich(source) {
    const tag = numbered(source) ? "li" : source.matches("ol") ? "p" : "span"
    const html = entries(source).map(entry => `<${tag}>${entry.innerHTML}</${tag}>`).join("")
    return numbered(source) ? `<ol>${html}</ol>` : html
  }

  function plain(source) {
    const number = index => numbered(source) ? `${index + 1}. ` : ""
    return entries(source).map((entry, index) => number(index) + entry.textContent.trim()).join("\n")
  }

  function entries(source) {
    return source.matches("ol") ? [...source.children] : [source]
  }

  function numbered(source) {
    return source.matches("ol:not(.unnumbered)")
  }
})()
