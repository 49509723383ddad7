/** What a device keeps of one sheet until the server has it. WAITING: typed and not yet answered. */
export type KeptSheet = {
  reviewId: string;
  version: number;
  fields: Readonly<Record<string, string>>;
  step: "draft" | "finish";
  /** One sending of these words; the same words sent again carry the same key and are taken in once. */
  key: string;
  state: "CLEAN" | "WAITING" | "REFUSED" | "CONFLICT" | "DONE";
  message: string;
};

export const parts = ["achievements", "shortcomings", "direction"] as const;
export type Part = (typeof parts)[number];

export const write = (sheet: KeptSheet, name: string, value: string, key: string): KeptSheet => ({
  ...sheet,
  fields: { ...sheet.fields, [name]: value },
  step: "draft",
  key,
  state: "WAITING",
  message: "",
});

export const finish = (sheet: KeptSheet, key: string): KeptSheet => ({
  ...sheet,
  step: "finish",
  key,
  state: "WAITING",
  message: "",
});

export type Answer = { ok: boolean; code: string; message: string };

/** Takes in the server's answer to one sending; what was typed meanwhile stays waiting, what was refused stays on the device. */
export function settle(sheet: KeptSheet, sent: KeptSheet, answer: Answer): KeptSheet {
  const typedOn = sheet.key !== sent.key;
  if (answer.ok) {
    const version = sent.version + 1;
    if (typedOn) return { ...sheet, version };
    return { ...sheet, version, state: sent.step === "finish" ? "DONE" : "CLEAN", message: "" };
  }
  if (typedOn) return sheet;
  return { ...sheet, state: answer.code === "CONFLICT" ? "CONFLICT" : "REFUSED", message: answer.message };
}

export const saidIn = ({ fields }: KeptSheet): Record<Part, string> => ({
  achievements: fields.achievements ?? "",
  shortcomings: fields.shortcomings ?? "",
  direction: fields.direction ?? "",
});

export const isWhole = ({ fields }: KeptSheet): boolean => parts.every((part) => (fields[part] ?? "").trim() !== "");

/** The next sheet still to do, after this one or from the top. */
export function nextOpen(states: readonly KeptSheet["state"][], at: number): number {
  for (let step = 1; step <= states.length; step += 1) {
    const place = (at + step) % states.length;
    if (states[place] !== "DONE") return place;
  }
  return at;
}
