// The search page: asks the index of each language, joins the answers, filters and shows them. The address holds what
// was asked (?q=…&type=…), so that a search can be linked, and Back goes back. Without this file the page is a list.
(() => {
  "use strict"
  const page = document.querySelector(".search-page")
  const GROUPS = ["type", "specialty", "year", "language"]
  const STEP = 10, SHOWN = 8  // results, and values of a filter, that are shown at first
  const form = page.querySelector("form"), input = form.elements.q
  const found = page.querySelector(".search-found"), listed = page.querySelector(".search-cases")
  const status = page.querySelector(".search-status"), list = found.querySelector("ol")
  const more = found.querySelector(".search-more"), advice = found.querySelector(".search-advice")
  const widen = found.querySelector(".search-widen")
  const filters = found.querySelector(".search-filters"), words = found.dataset
  const base = new URL(page.dataset.index, location.href), title = document.title
  const kinds = new Map([...page.querySelector(".search-kinds").content.querySelectorAll("[data-value]")]
    .map(kind => [kind.dataset.value, kind.textContent]))
  const boxes = new Map(GROUPS.map(group => [group, new Map()]))  // the parts of each value's checkbox
  const expanded = new Set()
  let opened, hits = [], turn = 0, shown = 0

  form.addEventListener("submit", event => {
    event.preventDefault()
    go(STEP, true)
  })
  input.addEventListener("focus", () => opened || open().catch(() => {}))
  filters.addEventListener("change", () => go(STEP, true))
  more.addEventListener("click", async () => {
    const next = list.children.length
    history.replaceState(null, "", address(shown + STEP))
    await show(shown + STEP, turn)
    list.children[next]?.querySelector("a").focus()
  })
  widen.addEventListener("click", () => {
    for (const values of boxes.values()) for (const box of values.values()) box.input.checked = false
    go(STEP)
    input.focus()
  })
  addEventListener("popstate", () => read())
  read()

  // -- the address and the form ----------------------------------------------------------------------

  function asked() {
    return new URLSearchParams(location.search)
  }

  // Once the values are known, one in the address that no case has chooses nothing.
  function chosen(group) {
    const known = boxes.get(group)
    return new Set(asked().getAll(group).filter(value => !known.size || known.has(value)))
  }

  function address(count) {
    const query = new URLSearchParams()
    if (input.value.trim()) query.set("q", input.value.trim())
    for (const [group, values] of boxes)
      for (const [value, box] of values) if (box.input.checked) query.append(group, value)
    if (count > STEP) query.set("n", count)
    const text = query.toString()
    return location.pathname + (text ? "?" + text : "")
  }

  function go(count) {
    history.pushState(null, "", address(count))
    search()
  }

  function read() {
    input.value = asked().get("q") ?? ""
    search()
  }

  // -- searching -------------------------------------------------------------------------------------

  function open() {
    return opened ??= load().catch(problem => {
      opened = undefined
      throw problem
    })
  }

  async function load() {
    const answer = await fetch(new URL("cases.json", base))
    if (!answer.ok) throw new Error(answer.statusText)
    const cases = await answer.json()
    const indexes = await Promise.all(cases.languages.map(index))
    for (const group of GROUPS) for (const value of cases.groups[group]) box(group, value)
    return {cases, indexes}
  }

  // Each language in a module and a worker of its own: in one worker the rules of the last language would be those of all.
  async function index(lang) {
    const pagefind = await import(new URL(`pagefind.js?${lang}`, base).href)
    const index = pagefind.createInstance({basePath: new URL(`${lang}/`, base).href})
    await index.init()
    return index
  }

  async function search() {
    const mine = ++turn, query = asked().get("q") ?? ""
    const wanted = Boolean(query) || narrowed()
    found.hidden = !wanted
    listed.hidden = wanted
    document.title = query ? `${query} – ${title}` : title
    if (!wanted) return none()
    if (!hits.length) status.textContent = words.wait
    try {
      const {cases, indexes} = await open()
      if (!query && !narrowed()) {
        if (mine === turn) none()
        return
      }
      const answers = await Promise.all(indexes.map(index => ask(index, query)))
      if (mine !== turn) return
      hits = filter(best(answers.flat(), cases, query), cases)
      await show(Math.max(STEP, Number(asked().get("n")) || 0), mine)
    } catch (problem) {
      console.error(problem)
      if (mine === turn) fail()
    }
  }

  function narrowed() {
    return GROUPS.some(group => chosen(group).size)
  }

  // Nothing was asked: the cases are listed.
  function none() {
    found.hidden = true
    listed.hidden = false
    status.textContent = ""
  }

  // For a word that a language does not have Pagefind finds the beginning of it, down to one letter: no answer at all.
  async function ask(index, query) {
    const {results} = await index.search(query || null)
    if (!query || !results.length) return results
    const {raw_content: content, locations} = await results[0].data()
    const all = content.includes("\u200b") ? content.split("\u200b") : content.split(/\s+/)
    const met = locations.map(at => folded(all[at] ?? ""))
    const terms = query.split(/\s+/).map(folded).filter(term => /^[\p{Script=Latin}\d]+$/u.test(term))
    const stem = term => term.slice(0, Math.max(2, Math.floor(term.length / 2)))
    return terms.every(term => met.some(word => word.includes(stem(term)))) ? results : []
  }

  function folded(word) {
    return word.normalize("NFKD").toLowerCase().replace(/[^\p{L}\d]/gu, "")
  }

  // Each case once, by the document of it that fits best; without a word to look for, the newest first.
  function best(results, cases, query) {
    const bests = new Map()
    for (const result of results) {
      const number = cases.documents[result.id]
      if (number === undefined) continue
      const known = bests.get(number)
      if (!known || result.score > known.result.score) bests.set(number, {number, result, row: cases.cases[number]})
    }
    const year = hit => cases.groups.year[hit.row[3][0]] ?? ""
    const order = query ? (one, other) => other.result.score - one.result.score
      : (one, other) => year(other).localeCompare(year(one))
    return [...bests.values()].sort((one, other) => order(one, other) || one.number - other.number)
  }

  function filter(all, cases) {
    const wanted = new Map(GROUPS.map(group => [group, chosen(group)]))
    const values = (hit, group) => hit.row[GROUPS.indexOf(group) + 1].map(at => cases.groups[group][at])
    const fits = (hit, group) => !wanted.get(group).size || values(hit, group).some(value => wanted.get(group).has(value))
    for (const group of GROUPS) {
      const rest = all.filter(hit => GROUPS.every(other => other === group || fits(hit, other)))
      const counts = new Map()
      for (const hit of rest) for (const value of values(hit, group)) counts.set(value, (counts.get(value) ?? 0) + 1)
      count(group, counts, wanted.get(group))
    }
    filters.hidden = !filters.querySelector("fieldset:not([hidden])")
    filters.open ||= [...wanted.values()].some(values => values.size)
    return all.filter(hit => GROUPS.every(group => fits(hit, group)))
  }

  // -- filters ---------------------------------------------------------------------------------------

  function box(group, value) {
    const label = document.createElement("label"), check = document.createElement("input")
    const name = document.createElement("bdi"), number = document.createElement("span")
    check.type = "checkbox"
    name.textContent = spoken(group, value)
    if (group === "language") name.lang = value
    number.className = "count"
    label.append(check, name, number)
    fieldset(group).append(label)
    boxes.get(group).set(value, {label, number, input: check})
  }

  function fieldset(group) {
    return filters.querySelector(`[data-group="${group}"]`)
  }

  function spoken(group, value) {
    if (group === "type") return kinds.get(value) ?? value
    if (group !== "language") return value
    try {
      return new Intl.DisplayNames([value], {type: "language"}).of(value)
    } catch {
      return value
    }
  }

  // How many cases each value would leave; values that leave none are not offered, and of many the largest.
  function count(group, counts, wanted) {
    const area = fieldset(group)
    const offered = [...counts].sort((one, other) => other[1] - one[1]).map(([value]) => value)
    const first = new Set(expanded.has(group) ? offered : offered.slice(0, SHOWN))
    for (const [value, one] of boxes.get(group)) {
      one.input.checked = wanted.has(value)
      one.number.textContent = counts.get(value) ?? 0
      one.label.hidden = !one.input.checked && !first.has(value)
    }
    area.hidden = offered.length < 2 && !wanted.size
    let all = area.querySelector("button")
    if (!all && offered.length > SHOWN) {
      all = document.createElement("button")
      all.type = "button"
      all.textContent = words.all
      all.addEventListener("click", () => {
        expanded.add(group)
        all.hidden = true
        for (const one of boxes.get(group).values()) one.label.hidden = one.number.textContent === "0" && !one.input.checked
        area.querySelectorAll("label:not([hidden]) input")[SHOWN]?.focus()
      })
      area.append(all)
    }
    if (all) all.hidden = expanded.has(group) || offered.length <= SHOWN
  }

  // -- results ---------------------------------------------------------------------------------------

  async function show(upTo, mine) {
    const wanted = hits.slice(0, upTo)
    const data = await Promise.all(wanted.map(hit => hit.result.data()))
    if (mine !== turn) return
    list.replaceChildren(...wanted.map((hit, at) => entry(hit, data[at])))
    shown = wanted.length
    more.hidden = shown >= hits.length
    advice.hidden = hits.length > 0
    widen.hidden = hits.length > 0 || !narrowed()
    list.hidden = !hits.length
    status.textContent = hits.length ? words.found.replace("{count}", hits.length) : narrowed() ? words.narrow : words.none
    found.classList.remove("failed")
  }

  function entry(hit, data) {
    const [slug] = hit.row, lang = hit.result.id.split("_")[0]
    const card = document.createElement("li"), heading = document.createElement("h2"), link = document.createElement("a")
    card.className = "card"
    link.href = new URL(`../../cases/${encodeURIComponent(slug)}/index.html`, base).href
    link.textContent = data.meta.title ?? slug
    heading.append(link)
    card.append(facts(hit, data), own(heading, lang))
    if (data.meta.authors) {
      const names = document.createElement("bdi")
      names.textContent = data.meta.authors
      const line = paragraph("card-authors", "")
      line.append(names)
      card.append(line)
    }
    card.append(own(marked(untitled(data.excerpt, data.meta.title)), lang))
    return card
  }

  function facts(hit, data) {
    const type = boxes.get("type"), kind = [...type.keys()][hit.row[1][0]]
    const line = paragraph("card-facts", spoken("type", kind)), mark = document.createElement("strong")
    mark.textContent = words[data.meta.status] ?? words.draft
    if (data.meta.status) line.append(" · ", mark)
    if (data.meta.year) line.append(` · ${data.meta.year}`)
    const lang = [...boxes.get("language").keys()][hit.row[4][0]]
    if (primary(lang) === primary(document.documentElement.lang)) return line
    const name = document.createElement("bdi")
    name.textContent = spoken("language", lang)
    name.lang = lang
    line.append(" · ", name)
    return line
  }

  function primary(lang) {
    return lang.split("-")[0].toLowerCase()
  }

  function paragraph(name, text) {
    const part = document.createElement("p")
    part.className = name
    part.textContent = text
    return part
  }

  function own(part, lang) {
    part.lang = lang
    part.dir = "auto"
    return part
  }

  // The words around those that were found, without the title when they begin with it: it stands above.
  function untitled(excerpt, title = "") {
    const plain = excerpt.replace(/<\/?mark>/g, ""), words = title.trim().split(/\s+/).length
    const rest = excerpt.split(/\s+/).slice(words).join(" ")
    return rest && plain.trim().startsWith(title) ? rest : excerpt
  }

  // Pagefind marks words with <mark> and writes < and > of the text as entities: nothing else becomes an element.
  function marked(excerpt) {
    const part = paragraph("card-summary", "")
    excerpt.split(/<mark>(.*?)<\/mark>/s).forEach((text, at) => {
      const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">")
      const piece = at % 2 ? document.createElement("mark") : document.createTextNode("")
      piece.textContent = plain
      part.append(piece)
    })
    return part
  }

  function fail() {
    hits = []
    list.replaceChildren()
    more.hidden = advice.hidden = filters.hidden = true
    listed.hidden = false
    found.classList.add("failed")
    status.textContent = words.failed
  }
})()
