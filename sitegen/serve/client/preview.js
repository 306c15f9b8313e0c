// Keeps a page of the preview as its files are. Stands first in the head, so that the reader's place is back before
// anything is painted. No message of the server carries content: a page and what is wrong are asked for.
(() => {
  "use strict"
  const OWN = "/_sitegen/", SHORT = 300, LONGEST = 10000  // milliseconds
  const root = document.documentElement, {dataset} = document.currentScript
  const listen = EventTarget.prototype.addEventListener
  const memory = {
    get: key => JSON.parse(sessionStorage.getItem("sitegen." + key)),
    set: (key, value) => {
      try {
        sessionStorage.setItem("sitegen." + key, JSON.stringify(value))
      } catch {
        // It is full, which costs the reader's place and no edit.
      }
    },
  }
  let {digest = null, version = null} = dataset
  let told = {show() {}, reserve() {}, waits() {}, hold: () => () => {}}
  const reader = import(`${OWN}place.js`).catch(() => ({keep: () => null, putBack() {}, modal() {}, reopen() {}}))

  // -- the page as it is now ------------------------------------------------------------------------------------------

  // The new page takes the place of the old one in the same document, in a third of the time that loading takes: style
  // sheets and pictures are there already. Scripts run again, and what they listened to before is forgotten. Where that
  // cannot be faithful (other scripts or style sheets, a module, a script that runs only once), the page is loaded.
  let running = null, again = false
  const listeners = [], timers = []
  let sent = new Set()  // the scripts of the page itself, and none that a script adds, such as the viewer of figures

  function refresh() {
    if (running) return again = true
    running = replace().catch(() => null).then(() => {
      running = null
      if (again) refresh(again = false)
    })
    return running
  }

  async function replace() {
    const answer = await fetch(location.pathname + location.search, {cache: "no-cache"})
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    const {keep, putBack, modal, reopen} = await reader
    const tag = page.querySelector(`script[src="${OWN}preview.js"]`)
    if (!tag || memory.get("load") || kind(tag.dataset) !== kind(dataset) || frame(page) !== frame(document)) return load()
    if (postponed(modal(), refresh)) return
    const place = keep(), over = modal(), resume = told.hold()
    ;({digest = null, version = null} = tag.dataset)
    for (const {name} of [...root.attributes]) if (!page.documentElement.hasAttribute(name)) root.removeAttribute(name)
    for (const {name, value} of page.documentElement.attributes) if (name !== "style") root.setAttribute(name, value)
    told.reserve()
    forget()
    for (const one of [...document.scripts]) if (!sent.has(one)) one.remove()
    replaceHead(page)
    replaceBody(document.adoptNode(page.body), over)
    sent = new Set(document.scripts)
    putBack(place)
    run().then(() => reopen(place, over, resume))
  }

  // What lies `over` the page stays until it is opened again.
  function replaceBody(body, over) {
    if (over?.parentNode !== document.body) return document.body.replaceWith(body)
    for (const {name} of [...document.body.attributes]) document.body.removeAttribute(name)
    for (const {name, value} of body.attributes) document.body.setAttribute(name, value)
    for (const one of [...document.body.childNodes]) if (one !== over) one.remove()
    over.before(...body.childNodes)
  }

  // A dialog that cannot be opened again as it is now is left alone: what is new waits until it closes, and says so.
  function postponed(dialog, then) {
    if (!dialog || dialog.seen) return false
    told.waits(dialog)
    listen.call(dialog, "close", then, {once: true})
    return true
  }

  // A page of the preview that waits, one that lists what is wrong, or any other.
  const kind = of => `${"waiting" in of} ${"lists" in of}`
  const scripts = of => [...of.scripts].filter(one => isCode(one) && !one.src.endsWith(OWN + "preview.js") && (of !== document || sent.has(one)))
  const isCode = one => !one.type || one.type === "module" || /javascript/.test(one.type)
  const sheets = of => [...of.querySelectorAll("link[rel~=stylesheet]")]
  const path = address => new URL(address, location.href).pathname

  function frame(page) {
    const code = scripts(page).map(one => one.type === "module" ? Math.random() : one.getAttribute("src"))
    const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")
    return JSON.stringify([code, sheets(page).map(one => path(one.getAttribute("href"))), policy?.content])
  }

  function replaceHead(page) {
    const loose = of => [...of.head.querySelectorAll("title, meta:not([http-equiv]), link:not([rel~=stylesheet]), script[type='application/ld+json']")]
    const html = nodes => nodes.map(one => one.outerHTML).join()
    const old = loose(document), now = loose(page)
    if (html(old) === html(now)) return
    old.forEach(one => one.remove())
    document.head.append(...now.map(one => document.adoptNode(one)))
  }

  function watch(target) {
    target.addEventListener = function (type, heard, options) {
      listeners.push([target, type, heard, options])
      return listen.call(target, type, heard, options)
    }
  }

  function forget() {
    for (const [target, ...heard] of listeners.splice(0)) target.removeEventListener(...heard)
    timers.splice(0).forEach(clearInterval)
  }

  function run() {
    const failed = () => { memory.set("load", true); load() }
    window.onerror = failed
    const loading = scripts(document).map(one => new Promise(done => {
      const copy = document.createElement("script")
      for (const {name, value} of one.attributes) copy.setAttribute(name, value)
      Object.assign(copy, {async: false, onload: done, onerror: done})
      sent.add(copy)
      one.replaceWith(copy)
    }))
    return Promise.all(loading).then(() => {
      document.dispatchEvent(new Event("DOMContentLoaded", {bubbles: true}))
      window.dispatchEvent(new Event("load"))
      setTimeout(() => { if (window.onerror === failed) window.onerror = null }, SHORT)
    })
  }

  // After a load without a mistake in a script, the next edit is shown in place again.
  function forgive() {
    let wrong = false
    listen.call(window, "error", () => wrong = true)
    listen.call(window, "load", () => setTimeout(() => wrong || memory.set("load", false), SHORT), {once: true})
  }

  // A page that is never as it should be is not loaded again for ever.
  async function load() {
    const {keep, modal} = await reader
    if (postponed(modal(), load)) return
    const loads = (memory.get("loads") ?? []).filter(time => Date.now() - time < 5000)
    if (loads.length > 9) return setTimeout(load, 5000)
    memory.set("loads", [...loads, Date.now()])
    const kept = keep()
    memory.set("place", kept && {path: location.pathname, ...kept})
    location.reload()
  }

  function swapSheet(old) {
    const now = old.cloneNode()
    now.href = `${path(old.href)}?v=${Date.now()}`
    now.onload = () => old.remove()
    now.onerror = () => now.remove()
    old.after(now)
  }

  // -- what is told ---------------------------------------------------------------------------------------------------

  let asking = false, askAgain = false, known = null

  async function ask() {
    if (asking) return askAgain = true
    asking = true
    try {
      await running
      const answer = await fetch(`${OWN}state.json?page=${encodeURIComponent(location.pathname)}`, {cache: "no-store"})
      if (answer.ok) hear(await answer.json())
    } catch {
      // The socket tells that the preview has stopped.
    }
    asking = false
    if (askAgain) ask(askAgain = false)
  }

  function hear(state) {
    const before = known
    known = state
    show()
    const go = state.follow && before && (state.follow !== before.follow || state.saves > before.saves)
    if (go && path(state.follow) !== page(location.pathname)) return location.assign(state.follow)
    const waits = "waiting" in dataset
    if (waits && (state.digest || state.whole)) load()
    else if (digest !== null && state.digest !== digest && (state.digest || state.whole)) refresh()
    else if (state.broken && digest === "" && !("lists" in dataset)) refresh()
    else if (waits || (version !== null && String(state.version) !== version)) later()
  }

  let planned = 0
  function later() {
    planned ||= setTimeout(() => { planned = 0; refresh() }, known.work ? 5 * SHORT : SHORT)
  }

  // -- the socket -----------------------------------------------------------------------------------------------------

  let socket, wait = SHORT, retry, stopped = false

  function connect() {
    clearTimeout(retry)
    if (socket) leave(socket)
    socket = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}${OWN}livereload`)
    socket.onopen = () => say({command: "hello", protocols: ["http://livereload.com/protocols/official-7"], ver: "1"})
    socket.onmessage = message => obey(JSON.parse(message.data))
    socket.onclose = () => {
      stopped = true
      show()
      retry = setTimeout(connect, wait)
      wait = Math.min(wait * 2, LONGEST)
    }
  }

  // What an old socket still has to say concerns nobody.
  function leave(old) {
    old.onopen = old.onmessage = old.onclose = null
    old.close()
  }

  const show = () => told.show(known, stopped)
  const say = message => socket.send(JSON.stringify(message))

  function obey({command, path: changed}) {
    if (command === "hello") {
      wait = SHORT
      stopped = false
      say({command: "info", url: location.href, plugins: {}})
      ask()
    } else if (command === "state") ask()
    else if (command === "reload") change(changed)
  }

  function change(changed) {
    const sheet = sheets(document).find(one => path(one.href) === changed)
    if (changed === "*") load()
    else if (sheet) swapSheet(sheet)
    else if (page(changed) === page(location.pathname)) refresh()
    else if (performance.getEntriesByType("resource").some(one => path(one.name) === changed)) load()
  }

  const page = address => address.replace(/index\.html$/, "")

  // -- start ----------------------------------------------------------------------------------------------------------

  const place = memory.get("place"), returned = place?.path === location.pathname
  memory.set("place", null)
  if (returned) {
    history.scrollRestoration = "manual"
    root.style.visibility = "hidden"
  }
  const begin = async () => {
    connect()
    import(`${OWN}overlay.js`).then(({overlay}) => {
      told = overlay(listen, memory, "lists" in dataset)
      show()
    })
    if (!returned) return
    await Promise.all(sheets(document).map(one => one.sheet || new Promise(done => { one.onload = one.onerror = done })))
    const {putBack, reopen} = await reader
    root.style.visibility = ""
    putBack(place)
    reopen(place)
    history.scrollRestoration = "auto"
  }
  forgive()
  performance.setResourceTimingBufferSize(5000)
  listen.call(document, "readystatechange", () => { sent = new Set(document.scripts) }, {once: true})
  listen.call(document, "DOMContentLoaded", begin, {once: true})
  listen.call(window, "pageshow", event => { if (event.persisted) connect() })
  listen.call(window, "pagehide", () => { if (socket) socket.onclose = null })
  listen.call(document, "visibilitychange", () => { if (!document.hidden && socket?.readyState > 1) connect() })
  const every = window.setInterval
  window.setInterval = (...given) => timers[timers.push(every(...given)) - 1]
  for (const target of [window, document, root]) watch(target)
})()
