export const id = 55;
export const ids = [55];
export const modules = {

/***/ 89055:
/***/ ((module) => {

module.exports = eval("require")("./config-modules.ts");


/***/ })

};
