// A list that grows on demand: ten thousand findings are counted, and shown a hundred at a time.
import { h } from "./element.js";

const FIRST = 60;
const MORE = 200;

/** list makes an <ol> of items by make(item, index), and a button for the rest when there are many more than first. */
export function list(items, make, attributes, first = FIRST) {
  const element = h("ol", attributes);
  const more = h("button", { type: "button", class: "more", onclick: () => extend(shown + MORE) });
  let shown = 0;
  extend(first);

  function extend(to) {
    const until = Math.min(items.length, to);
    while (shown < until) element.append(make(items[shown], shown++));
    more.hidden = shown === items.length;
    more.textContent = `Show more (${items.length - shown} left)`;
  }

  return { element, more, extend };
}
