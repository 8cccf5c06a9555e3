// The languages a reader can choose instead of what was detected.
import { h } from "./element.js";

const TAGS = "ar bg cs da de el en es fa fi fr he hi hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh".split(" ");

const names = new Intl.DisplayNames("en", { type: "language" });

/** languageName gives the English name of a language tag, or the tag itself. */
export function languageName(tag) {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** offerLanguages fills a <select>. */
export function offerLanguages(select) {
  const options = TAGS.map((tag) => [languageName(tag), tag]).sort(([a], [b]) => a.localeCompare(b, "en"));
  select.append(...options.map(([name, tag]) => h("option", { value: tag }, name)));
}
