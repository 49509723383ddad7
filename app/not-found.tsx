import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";

export default async function NotFound() {
  const [refusals, faults] = await Promise.all([getTranslations("refusals"), getTranslations("faults")]);
  return (
    <main className="mx-auto max-w-xl px-5 py-16">
      <h1 className="mb-2 border-t-[6px] border-red pt-6 text-xl font-semibold">{refusals("codes.NOT_FOUND")}</h1>
      <p className="mb-6">{faults("missing")}</p>
      <LinkButton href="/" tone="primary">
        {faults("home")}
      </LinkButton>
    </main>
  );
}
