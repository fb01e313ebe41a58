import { button } from "../components/controls";
import { type Child, element } from "../element";

/** A button that lets the user choose files of a kind; the same ones may be chosen twice in a row. */
export function fileButton(
  id: string,
  label: string,
  accept: string,
  onChoose: (files: readonly File[]) => void,
  isMultiple = false,
): Child {
  const input = element("input", {
    type: "file",
    accept,
    multiple: isMultiple,
    hidden: true,
    "aria-label": label,
    onchange: () => {
      const files = [...(input.files ?? [])];
      input.value = "";
      if (files.length > 0) onChoose(files);
    },
  });
  return [button(id, label, () => input.click()), input];
}

/** Several lines, which count when the field is left. */
export function textArea(
  id: string,
  label: string,
  value: string,
  onChange: (value: string) => void,
  hint: string,
): HTMLElement {
  const control = element(
    "textarea",
    {
      id,
      class: "input",
      rows: 4,
      spellcheck: "false",
      "aria-describedby": `${id}-hint`,
      onchange: (event) => onChange((event.target as HTMLTextAreaElement).value),
    },
    value,
  );
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    control,
    element("p", { id: `${id}-hint`, class: "hint" }, hint),
  );
}
