export const style = `
:host{all:initial;color-scheme:light dark;--edge:max(20px,env(safe-area-inset-bottom));--ease:cubic-bezier(.2,.8,.2,1);position:fixed;z-index:2147483000;font:15px/1.45 system-ui,sans-serif}
*{box-sizing:border-box}
.right>*{right:20px}
.left>*{left:20px}
.launcher,.panel,.teaser{position:fixed;bottom:var(--edge)}
.panel,.teaser{bottom:calc(var(--edge) + 70px);max-width:calc(100vw - 40px);border-radius:18px;box-shadow:0 0 0 1px #8883,0 20px 50px -12px #0006}
.launcher{width:56px;height:56px;padding:0;border:0;border-radius:50%;cursor:pointer;background:var(--accent);color:var(--on-accent);box-shadow:0 8px 24px -6px #0008;transition:transform .2s var(--ease)}
.launcher:hover{transform:translateY(-2px)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
svg{position:absolute;inset:0;margin:auto;width:26px;fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round;transition:.2s var(--ease)}
svg+svg,.open svg:first-child{opacity:0;transform:rotate(-40deg) scale(.5)}
.open svg+svg{opacity:1;transform:none}
.badge{position:absolute;top:-3px;inset-inline-end:-3px;min-width:21px;padding:0 6px;border-radius:11px;background:#d92d20;color:#fff;font:600 12px/21px system-ui,sans-serif;box-shadow:0 0 0 2px #fff}
[hidden]{display:none}
.panel{width:400px;height:min(690px,100vh - 116px);overflow:hidden;background:Canvas;opacity:0;visibility:hidden;transform:translateY(12px);transition:.2s var(--ease)}
.open .panel{opacity:1;visibility:visible;transform:none;transition-property:opacity,transform}
iframe{width:100%;height:100%;border:0}
.teaser{display:flex;width:max-content;max-width:300px;background:Canvas;color:CanvasText;animation:rise .35s var(--ease)}
.teaser button{border:0;background:none;color:inherit;font:inherit;text-align:start;cursor:pointer;border-radius:18px;padding:13px 0 13px 16px;overflow-wrap:anywhere;white-space:pre-line}
.teaser .x{position:relative;flex:none;padding:20px;opacity:.6}
.teaser svg{width:15px}
@keyframes rise{from{opacity:0;transform:translateY(10px)}}
@media (max-width:480px),(max-height:480px){
.panel{inset:0!important;top:var(--top,0)!important;width:100%;max-width:none;height:var(--height,100dvh);border-radius:0}
.open .launcher,.teaser{display:none}
}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media print{:host{display:none}}`;
