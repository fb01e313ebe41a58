import type { Drawing } from "../../engine/concepts/drawing";
import { say } from "../../engine/text";
import { type Child, element } from "../element";
import type { State } from "../state";

/** The picture of an answer with its key. The chart library comes when the first picture is drawn. */
export function drawingView(drawing: Drawing | undefined, { language }: State): Child {
  if (!drawing) return null;
  const description = say(drawing.description, language);
  const picture = element("div", { class: "picture", role: "img", "aria-label": description });
  void import(/* webpackChunkName: "chart" */ "../chart").then(({ chart }) =>
    picture.replaceChildren(chart(drawing, language)),
  );
  const key = drawing.layers.map(({ kind, role, party, name }) =>
    element(
      "li",
      {},
      element("span", {
        class: `swatch ${kind} ${role} ${party === undefined ? "" : `player-${party % 6}`}`,
        "aria-hidden": "true",
      }),
      say(name, language),
    ),
  );
  return element("figure", { class: "drawing" }, picture, element("ul", { class: "legend" }, key));
}
