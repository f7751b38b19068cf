declare module '*.json?traditional' {
	const catalogue: { readonly [key: string]: never };
	export default catalogue;
}
