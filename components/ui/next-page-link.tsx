import { LinkButton } from "./button";
import { ButtonRow } from "./button-row";

/** The way to the rows after the last one shown; nothing where the list ends. */
export function NextPageLink({ links }: { links: readonly { href: string; label: string }[] }) {
  if (links.length === 0) return null;
  return (
    <ButtonRow>
      {links.map(({ href, label }) => (
        <LinkButton key={href} tone="plain" href={href}>
          {label}
        </LinkButton>
      ))}
    </ButtonRow>
  );
}
