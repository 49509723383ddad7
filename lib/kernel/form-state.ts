/** What a server action answers to a form. */
export type FormState =
  | { status: "idle" }
  | { status: "ok"; message?: string; goTo?: string }
  | {
      status: "refused";
      code: string;
      message: string;
      fields?: Record<string, string>;
      values?: Record<string, string>;
    };

export const idle: FormState = { status: "idle" };
