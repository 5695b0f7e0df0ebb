import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking']});
const p = await b.newPage({viewport:{width:1440,height:900}});
p.on('console',m=>console.log('console',m.text())); p.on('pageerror',e=>console.log('err',e.message));
await p.goto('http://127.0.0.1:8391/#workshop');
await p.locator('[data-start=blank]').click();
await p.locator('.ws-grid').waitFor();
const st=()=>p.evaluate(()=>{const a=document.activeElement;return [a.tagName,a.className,a.value,a.selectionStart]});
console.log(await st());
for (const c of '2024') { await p.keyboard.press(c); console.log(c, JSON.stringify(await st())); }
await p.screenshot({path:'/tmp/shopdbg/a.png'});
await b.close();
