(() => {
	const root = document.documentElement;
	const asked = new URLSearchParams(location.search);
	// Of a name that is said twice the first value counts that is one, as the frame's own script reads them.
	const ask = (/** @type {string} */ name, /** @type {RegExp} */ values) =>
		asked.getAll(name).find((value) => values.test(value)) ?? '';
	const lang = ask('lang', /^(?:zh-hans|zh-hant|en)$/i).toLowerCase();
	const other = [...document.querySelectorAll('link')].find((link) => link.hreflang.toLowerCase() === lang);
	if (lang && other && lang !== root.lang.toLowerCase()) {
		asked.delete('lang');
		const rest = String(asked);
		location.replace(other.href + (rest && '?' + rest) + location.hash);
	}
	const theme = ask('theme', /^(?:auto|dark|light)$/);
	if (theme && theme !== 'auto') {
		root.style.colorScheme = theme;
		for (const { cssRules } of document.styleSheets)
			for (const rule of cssRules)
				if (rule instanceof CSSMediaRule && rule.conditionText.includes('color-scheme'))
					rule.media.mediaText = theme === 'dark' ? 'screen' : 'not all';
	}
	for (const part of ['legend', 'list', 'title']) {
		const value = ask(part, /^(?:0|1|false|true)$/);
		if (value) root.dataset[part] = /0|false/.test(value) ? 'off' : 'on';
	}
	const target = ask('target', /^(?:blank|top|parent|self)$/);
	if (target) document.querySelector('base')?.setAttribute('target', '_' + target);
	let begun = false;
	const begin = () => {
		if (begun) return;
		begun = true;
		const script = document.createElement('script');
		script.src = document.querySelector('main')?.dataset.script ?? '';
		document.head.append(script);
	};
	addEventListener('DOMContentLoaded', () => {
		// Once it is painted; a frame out of sight is not, and yet may be asked something.
		new PerformanceObserver(() => requestAnimationFrame(() => setTimeout(begin))).observe({
			type: 'paint',
			buffered: true,
		});
		setTimeout(begin, 2000);
	});
})();
