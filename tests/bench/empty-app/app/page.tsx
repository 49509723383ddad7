import { connection } from "next/server";

/** What an empty dynamic page of the framework costs. */
export default async function Page() {
  await connection();
  return <p>empty</p>;
}
