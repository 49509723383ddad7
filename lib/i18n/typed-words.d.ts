import type { Messages } from "./catalogues";
import type { Locale as OurLocale } from "./locales";

// A key that no catalogue holds does not compile.
declare module "use-intl" {
  interface AppConfig {
    Locale: OurLocale;
    Messages: Messages;
  }
}
