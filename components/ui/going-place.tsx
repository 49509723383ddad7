export const goingId = "going";

/** Where the skeleton of the next page appears; stands right before the content, which app/globals.css then hides. */
export const GoingPlace = ({ label }: { label: string }) => <div id={goingId} data-label={label} />;
