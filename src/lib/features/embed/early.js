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
	root.dataset.scripts = document.fullscreenEnabled ? 'full' : 'on';
	for (const part of ['legend', 'list', 'title']) {
		const value = ask(part, /^(?:0|1|false|true)$/);
		if (value) root.dataset[part] = /0|false/.test(value) ? 'off' : 'on';
	}
	const target = ask('target', /^(?:blank|top|parent|self)$/);
	if (target) document.querySelector('base')?.setAttribute('target', '_' + target);
	/** @type {MouseEvent | undefined} */
	let pressed;
	// What is pressed before the frame's script is there, is pressed again then.
	const keep = (/** @type {MouseEvent} */ event) => {
		const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
		if (ctrlKey || metaKey || shiftKey || altKey) return;
		if (!(target instanceof Element && target.closest('.map > svg, .zoom'))) return;
		event.preventDefault();
		pressed = event;
		begin();
	};
	let begun = false;
	const begin = () => {
		const src = document.querySelector('main')?.dataset.script;
		if (begun || !src) return;
		begun = true;
		const script = document.createElement('script');
		script.src = src;
		script.onload = script.onerror = () => {
			removeEventListener('click', keep);
			pressed?.target?.dispatchEvent(new MouseEvent('click', pressed));
		};
		document.head.append(script);
	};
	addEventListener('click', keep);
	addEventListener('DOMContentLoaded', () => {
		// As long as nobody asks for the list it stays the text that it came as: no element of it is made.
		const list = document.querySelector('.list');
		const text = list?.querySelector('noscript');
		const unfold = () =>
			text?.isConnected && text.replaceWith(document.createRange().createContextualFragment(text.textContent));
		list?.addEventListener('unfold', unfold);
		document.querySelector('.toggle')?.addEventListener('click', unfold);
		if (root.dataset.list === 'on') unfold();
		// Where several stand on a page, the others are painted first; unless somebody waits for an answer. Safari knows no idle time.
		const idle = document.querySelector('main')?.dataset.messageOrigins ? undefined : window.requestIdleCallback;
		const rest = idle ? () => idle(begin, { timeout: 500 }) : begin;
		// Once it is painted; a frame out of sight is not, and yet may be asked something.
		new PerformanceObserver(rest).observe({ type: 'paint', buffered: true });
		setTimeout(begin, 2000);
	});
})();
