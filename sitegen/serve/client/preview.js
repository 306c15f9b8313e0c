// Keeps a page of the preview as its files are. Stands first in the head, so that the reader's place is back before
// anything is painted. No message of the server carries content: a page and what is wrong are asked for.
(() => {
  "use strict"
  const OWN = "/_sitegen/", SHORT = 300, LONGEST = 10000  // milliseconds
  const PLACES = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, figure, img, tr, [id]"
  const FIELDS = "input, textarea, select", FOCUSABLE = "a, button, summary, input, textarea, select, [tabindex]"
  const root = document.documentElement, {dataset} = document.currentScript
  const listen = EventTarget.prototype.addEventListener
  const memory = {
    get: key => JSON.parse(sessionStorage.getItem("sitegen." + key)),
    set: (key, value) => sessionStorage.setItem("sitegen." + key, JSON.stringify(value)),
  }
  let {digest = null, version = null} = dataset
  let told = {show() {}, reserve() {}}

  // -- the page as it is now ------------------------------------------------------------------------------------------

  // The new page takes the place of the old one in the same document, in a third of the time that loading takes: style
  // sheets and pictures are there already. Scripts run again, and what they listened to before is forgotten. Where that
  // cannot be faithful (other scripts or style sheets, a module, a script that runs only once), the page is loaded.
  let running = null, again = false
  const listeners = [], timers = []

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
    const tag = page.querySelector(`script[src="${OWN}preview.js"]`)
    if (!tag || memory.get("load") || kind(tag.dataset) !== kind(dataset) || frame(page) !== frame(document)) return load()
    const place = keep()
    ;({digest = null, version = null} = tag.dataset)
    for (const {name} of [...root.attributes]) if (!page.documentElement.hasAttribute(name)) root.removeAttribute(name)
    for (const {name, value} of page.documentElement.attributes) if (name !== "style") root.setAttribute(name, value)
    told.reserve()
    replaceHead(page)
    forget()
    document.body.replaceWith(document.adoptNode(page.body))
    putBack(place)
    run()
  }

  // A page of the preview that waits, one that lists what is wrong, or any other.
  const kind = of => `${"waiting" in of} ${"lists" in of}`
  const scripts = of => [...of.querySelectorAll("script")].filter(one => isCode(one) && !one.src.endsWith(OWN + "preview.js"))
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
      one.replaceWith(copy)
    }))
    Promise.all(loading).then(() => {
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
  function load() {
    const loads = (memory.get("loads") ?? []).filter(time => Date.now() - time < 5000)
    if (loads.length > 9) return setTimeout(load, 5000)
    memory.set("loads", [...loads, Date.now()])
    memory.set("place", {path: location.pathname, ...keep()})
    location.reload()
  }

  function swapSheet(old) {
    const now = old.cloneNode()
    now.href = `${path(old.href)}?v=${Date.now()}`
    now.onload = () => old.remove()
    now.onerror = () => now.remove()
    old.after(now)
  }

  // -- the reader's place ---------------------------------------------------------------------------------------------

  // What stands at the top of the window and around it, by names or words: one of them is there after the edit.
  function keep() {
    const tops = []
    for (const [called, one] of named(PLACES)) {
      const box = one?.getBoundingClientRect()
      if (box?.height && box.bottom > 0 && Math.abs(box.top) < innerHeight) tops.push([called, box.top, one])
    }
    tops.sort((one, other) => Math.abs(one[1]) - Math.abs(other[1]))
    const of = (selector, state) => [...named(selector)].filter(([, one]) => one).map(([called, one]) => [called, state(one)])
    const focus = document.activeElement
    return {
      tops: tops.slice(0, 60).filter(([, , one]) => !floats(one)).map(([called, top]) => [called, top]), y: scrollY,
      opened: of("details", one => one.open),
      typed: of(FIELDS, one => [one.value, one.checked]),
      focus: focus.matches(FOCUSABLE) ? name(focus) : null,
    }
  }

  function putBack({tops, opened, typed, focus, y}) {
    const details = named("details"), fields = named(FIELDS), places = named(PLACES)
    for (const [called, open] of opened) if (details.get(called)) details.get(called).open = open
    for (const [called, [value, checked]] of typed) if (fields.get(called)) Object.assign(fields.get(called), {value, checked})
    if (focus) named(FOCUSABLE).get(focus)?.focus({preventScroll: true})
    const found = y ? tops.find(([called]) => places.get(called)) : null
    scrollTo({top: found ? scrollY + places.get(found[0]).getBoundingClientRect().top - found[1] : y, behavior: "instant"})
  }

  // What stays in the window says nothing about the place in the text.
  function floats(one) {
    for (; one && one !== document.body; one = one.parentElement) if (/fixed|sticky/.test(getComputedStyle(one).position)) return true
    return false
  }

  // Elements by what they are called; two of a name are none.
  function named(selector) {
    const names = new Map()
    for (const one of document.body.querySelectorAll(selector)) {
      const called = name(one)
      names.set(called, names.has(called) ? null : one)
    }
    return names
  }

  function name(one) {
    if (one.id) return "#" + one.id
    const words = one.matches("figure, img") ? one.getAttribute("src") || one.querySelector("img")?.getAttribute("src") : one.textContent
    return [one.localName, one.getAttribute("name") ?? one.getAttribute("href"), (words ?? "").trim().slice(0, 160)].join("|")
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
    root.style.visibility = ""
    putBack(place)
    history.scrollRestoration = "auto"
  }
  forgive()
  performance.setResourceTimingBufferSize(5000)
  listen.call(document, "DOMContentLoaded", begin, {once: true})
  listen.call(window, "pageshow", event => { if (event.persisted) connect() })
  listen.call(window, "pagehide", () => { if (socket) socket.onclose = null })
  listen.call(document, "visibilitychange", () => { if (!document.hidden && socket?.readyState > 1) connect() })
  const every = window.setInterval
  window.setInterval = (...given) => timers[timers.push(every(...given)) - 1]
  for (const target of [window, document, root]) watch(target)
})()
