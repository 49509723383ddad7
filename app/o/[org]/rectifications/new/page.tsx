import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EnterForm, PlaceChoice } from "@/components/rectifications/enter-form";
import { deskPage } from "@/components/shell/desk-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHeading } from "@/components/ui/page-heading";
import { type ChoosablePlace, findChoices, listPossibleOwners } from "@/lib/rectifications/openings/queries";
import { mayEnter } from "@/lib/rectifications/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rectifications"))("enter.title") };
}

export default async function NewRectificationPage({ params, searchParams }: PageProps<"/o/[org]/rectifications/new">) {
  const [{ org }, { at }, locale] = [await params, await searchParams, await getLocale()];
  const words = await getTranslations("rectifications");
  const path = `/o/${org}/rectifications`;
  return deskPage(org, "rectifications", async (scope) => {
    const may = (at: ChoosablePlace, ordered: boolean) => mayEnter(scope.actor, at, ordered);
    const { places: reached, codes, campaigns } = await findChoices(scope);
    const [campaign] = campaigns;
    const places = reached.filter((one) => may(one, false));
    const place = places.find(({ code }) => code === at) ?? places[0];
    const owners = place ? await listPossibleOwners(scope, place.id) : [];
    return (
      <>
        <Breadcrumb
          label={words("title")}
          crumbs={[{ label: words("title"), href: path }, { label: words("enter.title") }]}
        />
        <PageHeading title={words("enter.title")} />
        {place && campaign ? (
          <>
            <PlaceChoice locale={locale} path={`${path}/new`} places={places} chosen={place} />
            <EnterForm
              key={place.id}
              locale={locale}
              org={org}
              place={place}
              owners={owners}
              codes={codes}
              mayOrder={may(place, true)}
            />
          </>
        ) : (
          <Empty>{words(campaign ? "enter.notAllowed" : "noCampaign")}</Empty>
        )}
      </>
    );
  });
}
