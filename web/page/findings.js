// The findings beside the article: four panels, made when they are looked at.
import { byId, replace } from "./element.js";
import { layer, removed } from "./layers.js";
import { numbers } from "./numbers.js";
import { quotes } from "./quotes.js";
import { repeats } from "./repeats.js";
import { Tabs } from "./tabs.js";
import { topics } from "./topics.js";

const PANELS = { repeats, quotes, numbers: (text, report) => numbers(report), topics };

/** Findings shows a report, and ties it to the reader: each finding to its marks and back. */
export class Findings {
  #reader;
  #decide;
  #tabs;
  #text = "";
  #report = null;
  #made = {}; // by panel, once it was looked at: {nodes, extend}

  /** decide is called with a span and whether to remove it. */
  constructor(reader, decide) {
    this.#reader = reader;
    this.#decide = decide;
    this.#tabs = new Tabs(byId("tabs"), (name) => this.#open(name));
    reader.hovered = (id) => this.#light(id);
    const panels = byId("panels");
    const idOf = (target) => target.closest("[data-id]")?.dataset.id ?? null;
    panels.addEventListener("pointerover", (event) => reader.show(idOf(event.target)));
    panels.addEventListener("pointerleave", () => reader.show(null));
    panels.addEventListener("focusin", (event) => reader.show(idOf(event.target)));
    panels.addEventListener("click", (event) => {
      const locate = event.target.closest("[data-locate]");
      if (locate) reader.focus(locate.dataset.locate);
    });
  }

  /** show shows a report. It is for another article unless again is set: then the reader stays where they are. */
  show(text, report, { again = false } = {}) {
    this.#text = text;
    this.#report = report;
    this.#made = {};
    for (const name of Object.keys(PANELS)) if (name !== this.#tabs.selected) replace(byId("panel-" + name));
    if (!again) this.#reader.open(text, report.paragraphs, report.language, removed(report));
    else this.#reader.update(removed(report));
    for (const name of ["repeats", "quotes"]) byId(`count-${name}`).textContent = String(report[name === "repeats" ? "duplicates" : name].length);
    const at = document.activeElement.closest("#panels [data-id]")?.dataset.id;
    this.#open(this.#tabs.selected, { again });
    if (!again) this.#reader.top();
    if (again && at) byId(at)?.querySelector(".acts button:last-of-type")?.focus({ preventScroll: true });
  }

  /** rehearse fills a panel that is not open, and clear empties everything, as if nothing had been shown. */
  rehearse(name) {
    replace(byId("panel-" + name), PANELS[name](this.#text, this.#report, { number: () => 1, decide() {} }).nodes);
  }

  clear() {
    this.#report = null;
    this.#made = {};
    for (const name of Object.keys(PANELS)) replace(byId("panel-" + name));
    this.#reader.open("", [], "", []);
    this.#reader.paint([]);
  }

  /** reveal leads from a mark to its finding. */
  reveal(id) {
    const made = this.#made[this.#tabs.selected];
    if (!byId(id)) made?.extend(Infinity);
    const card = byId(id);
    if (!card) return;
    (card.matches("[tabindex]") ? card : card.querySelector("button")).focus();
    card.scrollIntoView({ block: "nearest" });
  }

  #open(name, { again = false } = {}) {
    if (!this.#report) return;
    const panel = byId("panel-" + name);
    if (!this.#made[name]) {
      const at = { number: (place) => this.#reader.number(place), decide: this.#decide };
      this.#made[name] = PANELS[name](this.#text, this.#report, at);
      replace(panel, this.#made[name].nodes);
    }
    this.#reader.paint(layer(name, this.#report));
    if (!again) byId("panels").scrollTop = 0; // last, as it lays everything out
  }

  #light(id) {
    for (const card of byId("panels").querySelectorAll(".lit")) card.classList.remove("lit");
    if (id) byId(id)?.classList.add("lit");
    this.#reader.show(id, { scroll: false });
  }
}
