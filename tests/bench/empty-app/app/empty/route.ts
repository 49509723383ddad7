export const dynamic = "force-dynamic";

export const POST = async (request: Request) => {
  await request.text();
  return new Response("ok");
};
