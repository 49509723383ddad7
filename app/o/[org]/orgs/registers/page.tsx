import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { EnterForm } from "@/components/orgs/registers/entry-forms";
import { RegisterTable } from "@/components/orgs/registers/register-table";
import { GroupList } from "@/components/orgs/units/group-list";
import { UnitList } from "@/components/orgs/units/unit-list";
import { PeopleTabs } from "@/components/people/people-tabs";
import { deskPage } from "@/components/shell/desk-page";
import { Dialog } from "@/components/ui/dialog";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { PageHeading } from "@/components/ui/page-heading";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { keepsTree } from "@/lib/orgs/changes/policy";
import { listGroups, listRoll, listUnits } from "@/lib/orgs/groups/queries";
import { listRegister } from "@/lib/orgs/registers/queries";
import { type RegisterKind, registerKinds } from "@/lib/orgs/registers/schema";

type PageProps = { params: Promise<{ org: string }>; searchParams: Promise<{ kind?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: loadWords((await getLocale()) as Locale, "registers")("title") };
}

const isKind = (text: string | undefined): text is RegisterKind => registerKinds.some((kind) => kind === text);

export default async function RegistersPage({ params, searchParams }: PageProps) {
  const [{ org }, { kind }] = await Promise.all([params, searchParams]);
  const locale = (await getLocale()) as Locale;
  const words = loadWords(locale, "registers");
  return deskPage(org, "people", async (scope, view) => {
    if (view.capacity === "MEMBER") notFound();
    const place = { locale, org, today: scope.today, keeps: keepsTree(scope.actor, scope) };
    const units = await listUnits(scope);
    const groups = await listGroups(scope);
    const roll = place.keeps && groups.length + units.length > 0 ? await listRoll(scope) : [];
    const rows = await listRegister(scope, scope.orgId, isKind(kind) ? kind : undefined);
    const kinds = registerKinds.map((value) => ({ value, label: words(`kinds.${value}`) }));
    return (
      <>
        <PeopleTabs locale={locale} org={org} current="registers" capacity={view.capacity} />
        <PageHeading title={words("title")} note={view.org?.name} />
        <UnitList {...place} rows={units} roll={roll} />
        <GroupList {...place} rows={groups} roll={roll} />
        <Section title={words("registers")}>
          <p className="mb-2 text-sm text-ink-2">{words("registersNote")}</p>
          <ListToolbar
            locale={locale}
            path={`/o/${org}/orgs/registers`}
            filters={[{ name: "kind", label: words("allKinds"), value: kind, options: kinds }]}
          />
          <RegisterTable {...place} rows={rows} />
          {place.keeps ? (
            <div className="mt-3">
              <Dialog
                trigger={words("enter")}
                title={words("enter")}
                closeLabel={loadWords(locale, "common")("buttons.close")}
              >
                <EnterForm locale={locale} org={org} today={scope.today} kind={kind} />
              </Dialog>
            </div>
          ) : null}
        </Section>
      </>
    );
  });
}
