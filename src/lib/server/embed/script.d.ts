/** The text of a classic script, see `scripts` in vite.config.ts. */
declare module '*.ts?script' {
	const code: string;
	export default code;
}
