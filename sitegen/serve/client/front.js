// Where the overlay stands: in front of everything, and where it can be reached. A modal dialog makes all that is outside
// of it inert, so that the overlay is moved into the last one that was opened, and back before the page when it closes.

const IN_FRONT = "dialog:modal", OWN_AFFAIR = ["click", "mousedown", "pointerdown", "keydown"]

// `moved` is called when `host` stands elsewhere. `follow` moves it at once, which is done by itself a moment later.
export function inFront(host, moved) {
  const root = document.documentElement
  let dialogs = [...document.querySelectorAll(IN_FRONT)], home = null
  const watch = new MutationObserver(follow)
  host.popover = "manual"  // in the top layer, a dialog that is transformed or cut off does neither to what is in it
  for (const type of OWN_AFFAIR) host.addEventListener(type, event => event.stopPropagation())
  watch.observe(root, {subtree: true, childList: true, attributeFilter: ["open"]})
  follow()
  return {follow, raise, room, dialog: () => home === root ? null : home}

  function follow(seen = watch.takeRecords()) {
    const opened = seen.filter(({type, target}) => type === "attributes" && target.localName === "dialog").map(({target}) => target)
    for (const last of opened) dialogs = [...dialogs.filter(one => one !== last), last]
    dialogs = dialogs.filter(one => one.isConnected && one.matches(IN_FRONT))
    const front = dialogs.at(-1) ?? root
    if (host.parentNode !== front) move(front)
  }

  function move(to) {
    const at = host.shadowRoot.activeElement
    room(0)
    home = to
    if (to === root) root.insertBefore(host, document.body)
    else to.append(host)
    raise()
    at?.focus({preventScroll: true})
    moved()
  }

  // The last one that is shown lies in front of the others.
  function raise() {
    if (!host.showPopover || !host.isConnected) return
    if (host.matches(":popover-open")) host.hidePopover()
    host.showPopover()
  }

  // A dialog ends so many pixels above the end of the window, so that nothing of it is covered.
  function room(height) {
    if (!home || home === root) return
    const rules = {"inset-block-end": `${height}px`, "max-block-size": `calc(100dvh - ${height}px)`}
    for (const [name, value] of Object.entries(rules)) height ? home.style.setProperty(name, value) : home.style.removeProperty(name)
  }
}
