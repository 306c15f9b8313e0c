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

  // A list keeps the numbers or labels of its style; a citation alone becomes a part of the line it is pasted into.
  function rich(source) {
    const counted = source.matches("ol.numbered")
    const tag = counted ? "li" : source.matches("ol") ? "p" : "span"
    const label = entry => counted ? "" : prefix(entry)
    const html = entries(source).map(entry => `<${tag}>${label(entry)}${entry.innerHTML}</${tag}>`).join("")
    return counted ? `<ol>${html}</ol>` : html
  }

  function plain(source) {
    return entries(source).map(entry => prefix(entry) + entry.textContent.trim()).join("\n")
  }

  // What the list itself prints before an entry; labels such as Doe99 are words of the entry.
  function prefix(entry) {
    return entry.dataset.label ? `${entry.dataset.label} ` : ""
  }

  function entries(source) {
    return source.matches("ol") ? [...source.children] : [source]
  }
})()
