import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Source maps are for people who look, one at a time; fonts are compressed by themselves. */
const isText = (file: string): boolean => /\.(?:css|html|js|svg)$/.test(file);

/** 9 of 11: the last two levels take ten times as long and save a tenth. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  await writeFile(`${file}.br`, await asBrotli(text, brotliOptions));
  await writeFile(`${file}.gz`, await asGzip(text, { level: 9 }));
}

/** Puts a compressed twin beside each file of text, so that the server compresses nothing while people wait. */
export function compressed(): Plugin {
  return {
    name: 'entente-compressed',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error('The build has no folder.');
        const files = (await readdir(dir, { recursive: true })).filter(isText);
        await Promise.all(files.map((file) => compress(path.join(dir, file))));
      },
    },
  };
}
