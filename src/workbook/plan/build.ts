import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { shippedWorkbooks } from "./shipped";
import { writeXlsx } from "./xlsx";

/** Writes every shipped workbook to dist/workbooks, or to the folder given. */
async function build(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, plan } of shippedWorkbooks) {
    const bytes = await writeXlsx(await plan());
    await writeFile(join(folder, file), bytes);
    process.stdout.write(`${join(folder, file)}  ${Math.round(bytes.length / 1024)} KB\n`);
  }
}

await build(process.argv[2] ?? "dist/workbooks");
