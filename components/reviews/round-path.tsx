import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";

type Props = { locale: Locale; org: string; round: { id: string; title: string }; here: string };

/** Where a page of a round stands: reviews › the round › `here`. */
export function RoundPath({ locale, org, round, here }: Props) {
  const path = `/o/${org}/reviews`;
  return (
    <Breadcrumb
      label={loadWords(locale, "shell")("navigation.path")}
      crumbs={[
        { label: loadWords(locale, "reviews")("title"), href: path },
        { label: round.title, href: `${path}/${round.id}` },
        { label: here },
      ]}
    />
  );
}
