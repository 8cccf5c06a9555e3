// Tabs as the ARIA Authoring Practices describe them: arrows move, Home and End jump, one tab stop.

/** Tabs shows one panel at a time. changed is called with the name of the tab that was chosen. */
export class Tabs {
  #tabs;
  #changed;

  constructor(list, changed) {
    this.#tabs = [...list.querySelectorAll('[role="tab"]')];
    this.#changed = changed;
    list.addEventListener("click", (event) => {
      const tab = event.target.closest('[role="tab"]');
      if (tab) this.select(tab.dataset.tab);
    });
    list.addEventListener("keydown", (event) => this.#key(event));
  }

  get selected() {
    return this.#tabs.find((tab) => tab.getAttribute("aria-selected") === "true").dataset.tab;
  }

  /** select shows a tab by its name. */
  select(name) {
    if (name === this.selected) return;
    for (const tab of this.#tabs) {
      const on = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
    }
    this.#changed(name);
  }

  #key(event) {
    const at = this.#tabs.indexOf(document.activeElement);
    const last = this.#tabs.length - 1;
    const to = { ArrowLeft: at > 0 ? at - 1 : last, ArrowRight: at < last ? at + 1 : 0, Home: 0, End: last }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    this.#tabs[to].focus();
    this.select(this.#tabs[to].dataset.tab);
  }
}
