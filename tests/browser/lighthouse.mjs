// Lighthouse over one browser: each line of the input asks for a page ({url, categories}), each line of the output answers.
// Its simulated slow phone: 1.6 Mbit/s, 150 ms there and back, a processor four times slower than this one.
import readline from "node:readline"
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"
import { pageFunctions } from "lighthouse/core/lib/page-functions.js"

// Our pages are still once they are loaded; only the performance has to see that, for seconds.
const STILL = {pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 200, cpuQuietThresholdMs: 200}
// How fast this machine is takes a second of each page, and decides nothing but a remark in the report.
pageFunctions.computeBenchmarkIndex = () => 1500

const chrome = await launch({
  chromePath: process.env.CHROME_PATH,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
})
try {
  for await (const line of readline.createInterface({input: process.stdin})) {
    console.log(JSON.stringify(await answer(JSON.parse(line))))
  }
} finally {
  chrome.kill()
}

async function answer({url, categories}) {
  const {lhr} = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: categories,
    formFactor: "mobile",
    throttlingMethod: "simulate",
    disableFullPageScreenshot: true,
    ...(categories.includes("performance") ? {} : {...STILL, disableStorageReset: true}),
    logLevel: "silent",
  })
  const failed = Object.values(lhr.categories).flatMap(part => part.auditRefs)
    .filter(({id, weight}) => weight && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
  return {
    error: lhr.runtimeError?.message ?? "",
    scores: Object.fromEntries(Object.entries(lhr.categories).map(([name, {score}]) => [name, Math.round(score * 100)])),
    failed: failed.map(({id}) => `${id}: ${lhr.audits[id].title}`),
    paint: lhr.audits["largest-contentful-paint"]?.numericValue,
    shift: lhr.audits["cumulative-layout-shift"]?.numericValue,
  }
}
