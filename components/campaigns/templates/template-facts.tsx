import { DescriptionList } from "@/components/ui/description-list";
import type { Template } from "@/lib/campaigns/templates/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { dayOf } from "@/lib/kernel/clock";

export function TemplateFacts({ locale, template }: { locale: Locale; template: Template }) {
  const words = loadWords(locale, "campaigns");
  const published =
    template.publishedBy && template.publishedAt
      ? `${template.publishedBy} · ${formatFullDay(locale, dayOf(template.publishedAt))}`
      : "";
  const items = [
    { label: words("fields.theme"), value: template.theme },
    { label: words("fields.carrier"), value: template.carrier },
    { label: words("templates.from"), value: template.orgName || words("templates.origins.LIBRARY") },
    { label: words("templates.basedOn"), value: template.basedOn },
    { label: words("templates.publishedBy"), value: published },
  ];
  return <DescriptionList items={items.filter(({ value }) => value !== "")} />;
}
