import { catalogue as en } from "./catalogue-en";
import { catalogue as simplified } from "./catalogue-zh-cn";
import { catalogue as traditional } from "./catalogue-zh-hant";
import type { Locale } from "./locales";

export const catalogues = { "zh-CN": simplified, "zh-Hant": traditional, en } satisfies Record<Locale, object>;

export type Messages = (typeof catalogues)["zh-CN"];
export type Namespace = keyof Messages;
