import { handwritten } from "./setup/roles.mjs";

const address = process.env.DATABASE_URL;
console.log(handwritten((address && new URL(address).pathname.slice(1)) || "zhengyou"));
