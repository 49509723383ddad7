import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { deskPage } from "@/components/shell/desk-page";
import { CaseList, ProposeDialog } from "@/components/supervision/case-list";
import { SupervisionTabs } from "@/components/supervision/tabs";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { afterOf, firstPage } from "@/components/ui/next-page";
import { NextPageLink } from "@/components/ui/next-page-link";
import { PageHeading } from "@/components/ui/page-heading";
import { listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { casesPage, listCases } from "@/lib/supervision/cases/queries";
import { supervises } from "@/lib/supervision/policy";
import { listSubjects } from "@/lib/supervision/visits/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("supervision"))("cases.title") };
}

export default async function CasesPage({ params, searchParams }: PageProps<"/o/[org]/supervision/cases">) {
  const [{ org }, { at, after }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("supervision");
  return deskPage(org, "supervision", async (scope) => {
    const { rows, links } = firstPage(await listCases(scope, afterOf(after)), casesPage, {
      path: `/o/${org}/supervision/cases`,
      label: (await getTranslations("common"))("lists.next"),
    });
    const subjects = supervises(scope.actor, scope.orgId) ? await listSubjects(scope) : [];
    const chosen = subjects.find(({ code }) => code === at) ?? subjects.find(({ id }) => id === scope.orgId);
    const people = chosen ? await listPossibleOwners(scope, chosen.id) : [];
    return (
      <>
        <PageHeading title={words("title")} />
        <SupervisionTabs locale={locale} org={org} current="cases" />
        <p className="mb-4 text-sm text-ink-2">{words("cases.note")}</p>
        {chosen ? (
          <div className="mb-6 flex flex-wrap items-end gap-2.5" data-screen-only>
            <form action={`/o/${org}/supervision/cases`} className="flex flex-wrap items-end gap-2.5">
              <label className="grid gap-1.5">
                <span className="font-semibold">{words("cases.subjectOrg")}</span>
                <select name="at" defaultValue={chosen.code} className={`${controlClass} max-w-full`}>
                  {subjects.map(({ id, code, name }) => (
                    <option key={id} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className={buttonClass()}>
                {words("cases.choosePlace")}
              </button>
            </form>
            <ProposeDialog key={chosen.id} locale={locale} org={org} subjectOrgId={chosen.id} people={people} />
          </div>
        ) : null}
        <CaseList locale={locale} org={org} actor={scope.actor} cases={rows} />
        <NextPageLink links={links} />
      </>
    );
  });
}
