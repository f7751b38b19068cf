declare module '*.json?traditional' {
	const catalogue: object;
	export default catalogue;
}
