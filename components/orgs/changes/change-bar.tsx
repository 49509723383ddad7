import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OrgNode } from "@/lib/orgs/queries";
import { changeNames } from "./changes";

/** What a superior may do with an organisation below; each leads to a form and then to a page of plain words. */
export function ChangeBar({ locale, org, node }: { locale: Locale; org: string; node: OrgNode }) {
  const words = loadWords(locale, "tree");
  const path = `/o/${org}/orgs`;
  return (
    <section aria-label={words("actions")} data-screen-only className="mb-5">
      <div className="flex flex-wrap gap-2.5">
        {changeNames.map((name) => (
          <LinkButton key={name} href={`${path}/${node.code}/change/${name}`}>
            {words(`changes.${name}`)}
          </LinkButton>
        ))}
        {node.leads ? <LinkButton href={`${path}/new?under=${node.code}`}>{words("found")}</LinkButton> : null}
      </div>
      <p className="mt-1.5 text-sm text-ink-2">{words("actionsNote")}</p>
    </section>
  );
}
