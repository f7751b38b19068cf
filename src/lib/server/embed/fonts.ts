import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Fonts for pictures that are drawn while the site is built. */
export interface PictureFonts {
	files: string[];
	/** What is set where no font that a picture names is at hand. */
	family: string | null;
	/** Whether Chinese can be drawn. */
	chinese: boolean;
}

/** Where systems keep fonts, those of one user last. */
const FOLDERS: readonly string[] = [
	...['opentype/noto', 'noto-cjk', 'noto', 'google-noto-cjk', 'opentype/source-han-sans', 'adobe-source-han-sans'],
	...['truetype/wqy', 'wqy-microhei', 'wqy-zenhei', 'truetype/droid', 'truetype/dejavu', 'TTF', 'dejavu'],
	...['truetype/liberation', 'liberation'],
]
	.map((folder) => `/usr/share/fonts/${folder}`)
	.concat('/usr/local/share/fonts', join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts'))
	.concat(
		'/System/Library/Fonts',
		'/System/Library/Fonts/Supplemental',
		'/Library/Fonts',
		join(homedir(), 'Library/Fonts'),
	)
	.concat(join(process.env.SystemRoot ?? 'C:\\Windows', 'Fonts'));

/** Chinese fonts, the best first: family, regular and bold. */
const CHINESE: readonly (readonly [family: string, ...files: string[]])[] = [
	['Noto Sans CJK SC', 'NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc'],
	['Noto Sans CJK SC', 'NotoSansCJKsc-Regular.otf', 'NotoSansCJKsc-Bold.otf'],
	['Noto Sans SC', 'NotoSansSC-Regular.otf', 'NotoSansSC-Bold.otf'],
	['Source Han Sans CN', 'SourceHanSansCN-Regular.otf', 'SourceHanSansCN-Bold.otf'],
	['PingFang SC', 'PingFang.ttc'],
	['Hiragino Sans GB', 'Hiragino Sans GB.ttc'],
	['Heiti SC', 'STHeiti Medium.ttc'],
	['Microsoft YaHei', 'msyh.ttc', 'msyhbd.ttc'],
	['SimHei', 'simhei.ttf'],
	['WenQuanYi Micro Hei', 'wqy-microhei.ttc'],
	['WenQuanYi Zen Hei', 'wqy-zenhei.ttc'],
	['Droid Sans Fallback', 'DroidSansFallbackFull.ttf'],
];
const LATIN: typeof CHINESE = [
	['DejaVu Sans', 'DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'],
	['Liberation Sans', 'LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'],
	['Helvetica', 'Helvetica.ttc'],
	['Arial', 'arial.ttf', 'arialbd.ttf'],
	['Arial', 'Arial.ttf', 'Arial Bold.ttf'],
];

/** Finds fonts by their names in the usual folders: to read every font of a system would take longer than to draw. */
export function findFonts(folders: readonly string[] = FOLDERS): PictureFonts {
	const found = (fonts: typeof CHINESE) => {
		for (const [family, ...names] of fonts) {
			const files = names.flatMap((name) => folders.map((folder) => join(folder, name)).find(existsSync) ?? []);
			if (files.length > 0) return { family, files };
		}
		return null;
	};
	const [chinese, latin] = [found(CHINESE), found(LATIN)];
	return {
		files: [...(chinese?.files ?? []), ...(latin?.files ?? [])],
		family: chinese?.family ?? latin?.family ?? null,
		chinese: chinese !== null,
	};
}
