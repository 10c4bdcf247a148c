import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 115:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 461:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
__exportStar(__nccwpck_require__(124), exports);
__exportStar(__nccwpck_require__(115), exports);


/***/ }),

/***/ 124:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));


/***/ }),

/***/ 995:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var PgQueryModule=(()=>{var _scriptName=globalThis.document?.currentScript?.src;return async function(moduleArg={}){var Module=moduleArg;var ENVIRONMENT_IS_WEB=!!globalThis.window;var ENVIRONMENT_IS_WORKER=!!globalThis.WorkerGlobalScope;var ENVIRONMENT_IS_NODE=globalThis.process?.versions?.node&&globalThis.process?.type!="renderer";var programArgs=[];var thisProgram="./this.program";var quit_=(status,toThrow)=>{throw toThrow};if(typeof __filename!="undefined"){_scriptName=__filename}else if(ENVIRONMENT_IS_WORKER){_scriptName=self.location.href}var scriptDirectory="";function locateFile(path){if(Module["locateFile"]){return Module["locateFile"](path,scriptDirectory)}return scriptDirectory+path}var readAsync,readBinary;if(ENVIRONMENT_IS_NODE){var fs=__nccwpck_require__(24);scriptDirectory=__dirname+"/";readBinary=filename=>{filename=isFileURI(filename)?new URL(filename):filename;var ret=fs.readFileSync(filename);return ret};readAsync=async(filename,binary=true)=>{filename=isFileURI(filename)?new URL(filename):filename;var ret=fs.readFileSync(filename,binary?undefined:"utf8");return ret};if(process.argv.length>1){thisProgram=process.argv[1].replace(/\\/g,"/")}programArgs=process.argv.slice(2);quit_=(status,toThrow)=>{process.exitCode=status;throw toThrow}}else if(ENVIRONMENT_IS_WEB||ENVIRONMENT_IS_WORKER){try{scriptDirectory=new URL(".",_scriptName).href}catch{}{if(ENVIRONMENT_IS_WORKER){readBinary=url=>{var xhr=new XMLHttpRequest;xhr.open("GET",url,false);xhr.responseType="arraybuffer";xhr.send(null);return new Uint8Array(xhr.response)}}readAsync=async url=>{var response=await fetch(url,{credentials:"same-origin"});if(response.ok){return response.arrayBuffer()}throw new Error(response.status+" : "+response.url)}}}else{}var out=console.log.bind(console);var err=console.error.bind(console);var wasmBinary;var ABORT=false;var EXITSTATUS;var isFileURI=filename=>filename.startsWith("file://");class EmscriptenEH{}class EmscriptenSjLj extends EmscriptenEH{}var runtimeInitialized=false;function getMemoryBuffer(){return wasmMemory.buffer}function updateMemoryViews(){if(HEAP8?.buffer?.resizable)return;var b=getMemoryBuffer();HEAP8=new Int8Array(b);HEAP16=new Int16Array(b);Module["HEAPU8"]=HEAPU8=new Uint8Array(b);HEAPU16=new Uint16Array(b);HEAP32=new Int32Array(b);Module["HEAPU32"]=HEAPU32=new Uint32Array(b);HEAPF32=new Float32Array(b);HEAPF64=new Float64Array(b);HEAP64=new BigInt64Array(b);HEAPU64=new BigUint64Array(b)}function preRun(){var preRun=Module["preRun"];if(preRun){if(typeof preRun=="function")preRun=[preRun];onPreRuns.push(...preRun)}callRuntimeCallbacks(onPreRuns)}function initRuntime(){runtimeInitialized=true;if(!Module["noFSInit"]&&!FS.initialized)FS.init();TTY.init();wasmExports["A"]();FS.ignorePermissions=false}function postRun(){var postRun=Module["postRun"];if(postRun){if(typeof postRun=="function")postRun=[postRun];onPostRuns.push(...postRun)}callRuntimeCallbacks(onPostRuns)}function abort(what){Module["onAbort"]?.(what);what=`Aborted(${what})`;err(what);ABORT=true;what+=". Build with -sASSERTIONS for more info.";var e=new WebAssembly.RuntimeError(what);throw e}var wasmBinaryFile;function findWasmBinary(){return locateFile("libpg-query.wasm")}function getBinarySync(file){if(readBinary){return readBinary(file)}throw"both async and sync fetching of the wasm failed"}async function getWasmBinary(binaryFile){if(!wasmBinary){try{var response=await readAsync(binaryFile);return new Uint8Array(response)}catch{}}return getBinarySync(binaryFile)}async function instantiateArrayBuffer(binaryFile,imports){try{var binary=await getWasmBinary(binaryFile);var instance=await WebAssembly.instantiate(binary,imports);return instance}catch(reason){err(`failed to asynchronously prepare wasm: ${reason}`);abort(reason)}}async function instantiateAsync(binary,binaryFile,imports){if(!binary&&!ENVIRONMENT_IS_NODE){try{var response=fetch(binaryFile,{credentials:"same-origin"});var instantiationResult=await WebAssembly.instantiateStreaming(response,imports);return instantiationResult}catch(reason){err(`wasm streaming compile failed: ${reason}`);err("falling back to ArrayBuffer instantiation")}}return instantiateArrayBuffer(binaryFile,imports)}function getWasmImports(){var imports={a:wasmImports};return imports}async function createWasm(){function receiveInstance(instance){wasmExports=instance.exports;assignWasmExports(wasmExports);updateMemoryViews();return wasmExports}function receiveInstantiationResult(result){return receiveInstance(result["instance"])}var info=getWasmImports();var instantiateWasm=Module["instantiateWasm"];if(instantiateWasm){return new Promise(resolve=>{instantiateWasm(info,inst=>resolve(receiveInstance(inst)))})}wasmBinaryFile??=findWasmBinary();var result=await instantiateAsync(wasmBinary,wasmBinaryFile,info);var exports=receiveInstantiationResult(result);return exports}class ExitStatus{name="ExitStatus";constructor(status){this.message=`Program terminated with exit(${status})`;this.status=status}}var HEAP16;var HEAP32;var HEAP64;var HEAP8;var HEAPF32;var HEAPF64;var HEAPU16;var HEAPU32;var HEAPU64;var HEAPU8;var callRuntimeCallbacks=callbacks=>{while(callbacks.length>0){callbacks.shift()(Module)}};var onPostRuns=[];var onPreRuns=[];function getValue(ptr,type="i8"){if(type.endsWith("*"))type="*";switch(type){case"i1":return HEAP8[ptr];case"i8":return HEAP8[ptr];case"i16":return HEAP16[ptr>>1];case"i32":return HEAP32[ptr>>2];case"i64":return HEAP64[ptr>>3];case"float":return HEAPF32[ptr>>2];case"double":return HEAPF64[ptr>>3];case"*":return HEAPU32[ptr>>2];default:abort(`invalid type for getValue: ${type}`)}}var noExitRuntime=true;var stackRestore=val=>__emscripten_stack_restore(val);var stackSave=()=>_emscripten_stack_get_current();var UTF8Decoder=globalThis.TextDecoder&&new TextDecoder;var findStringEnd=(heapOrArray,idx,maxBytesToRead,ignoreNul)=>{var maxIdx=idx+maxBytesToRead;if(ignoreNul)return maxIdx;while(heapOrArray[idx]&&!(idx>=maxIdx))++idx;return idx};var UTF8ArrayToString=(heapOrArray,idx=0,maxBytesToRead,ignoreNul)=>{var endPtr=findStringEnd(heapOrArray,idx,maxBytesToRead,ignoreNul);if(endPtr-idx>16&&heapOrArray.buffer&&UTF8Decoder){return UTF8Decoder.decode(heapOrArray.subarray(idx,endPtr))}var str="";while(idx<endPtr){var u0=heapOrArray[idx++];if(!(u0&128)){str+=String.fromCharCode(u0);continue}var u1=heapOrArray[idx++]&63;if((u0&224)==192){str+=String.fromCharCode((u0&31)<<6|u1);continue}var u2=heapOrArray[idx++]&63;if((u0&240)==224){u0=(u0&15)<<12|u1<<6|u2}else{u0=(u0&7)<<18|u1<<12|u2<<6|heapOrArray[idx++]&63}if(u0<65536){str+=String.fromCharCode(u0)}else{var ch=u0-65536;str+=String.fromCharCode(55296|ch>>10,56320|ch&1023)}}return str};var UTF8ToString=(ptr,maxBytesToRead,ignoreNul)=>ptr?UTF8ArrayToString(HEAPU8,ptr,maxBytesToRead,ignoreNul):"";var ___assert_fail=(condition,filename,line,func)=>abort(`Assertion failed: ${UTF8ToString(condition)}, at: `+[filename?UTF8ToString(filename):"unknown filename",line,func?UTF8ToString(func):"unknown function"]);var __abort_js=()=>abort("");var runtimeKeepaliveCounter=0;var __emscripten_runtime_keepalive_clear=()=>{noExitRuntime=false;runtimeKeepaliveCounter=0};var __emscripten_throw_longjmp=()=>{throw new EmscriptenSjLj};var timers={};var handleException=e=>{if(e instanceof ExitStatus||e=="unwind"){return EXITSTATUS}quit_(1,e)};var keepRuntimeAlive=()=>noExitRuntime||runtimeKeepaliveCounter>0;var _proc_exit=code=>{EXITSTATUS=code;if(!keepRuntimeAlive()){Module["onExit"]?.(code);ABORT=true}quit_(code,new ExitStatus(code))};var exitJS=(status,implicit)=>{EXITSTATUS=status;_proc_exit(status)};var _exit=exitJS;var maybeExit=()=>{if(!keepRuntimeAlive()){try{_exit(EXITSTATUS)}catch(e){handleException(e)}}};var callUserCallback=func=>{if(ABORT){return}try{return func()}catch(e){handleException(e)}finally{maybeExit()}};var _emscripten_get_now=()=>performance.now();var __setitimer_js=(which,timeout_ms)=>{if(timers[which]){clearTimeout(timers[which].id);delete timers[which]}if(!timeout_ms)return 0;var id=setTimeout(()=>{delete timers[which];callUserCallback(()=>__emscripten_timeout(which,_emscripten_get_now()))},timeout_ms);timers[which]={id,timeout_ms};return 0};var getHeapMax=()=>1073741824;var alignMemory=(size,alignment)=>Math.ceil(size/alignment)*alignment;var growMemory=size=>{var oldHeapSize=wasmMemory.buffer.byteLength;var pages=(size-oldHeapSize+65535)/65536|0;try{wasmMemory.grow(pages);updateMemoryViews();return 1}catch(e){}};var _emscripten_resize_heap=requestedSize=>{var oldSize=HEAPU8.length;requestedSize>>>=0;var maxHeapSize=getHeapMax();if(requestedSize>maxHeapSize){return false}for(var cutDown=1;cutDown<=4;cutDown*=2){var overGrownHeapSize=oldSize*(1+.2/cutDown);overGrownHeapSize=Math.min(overGrownHeapSize,requestedSize+100663296);var newSize=Math.min(maxHeapSize,alignMemory(Math.max(requestedSize,overGrownHeapSize),65536));var replacement=growMemory(newSize);if(replacement){return true}}return false};var PATH={isAbs:path=>path.charAt(0)==="/",splitPath:filename=>{var splitPathRe=/^(\/?|)([\s\S]*?)((?:\.{1,2}|[^\/]+?|)(\.[^.\/]*|))(?:[\/]*)$/;return splitPathRe.exec(filename).slice(1)},normalizeArray:(parts,allowAboveRoot)=>{var up=0;for(var i=parts.length-1;i>=0;i--){var last=parts[i];if(last==="."){parts.splice(i,1)}else if(last===".."){parts.splice(i,1);up++}else if(up){parts.splice(i,1);up--}}if(allowAboveRoot){for(;up;up--){parts.unshift("..")}}return parts},normalize:path=>{var isAbsolute=PATH.isAbs(path),trailingSlash=path.slice(-1)==="/";path=PATH.normalizeArray(path.split("/").filter(p=>!!p),!isAbsolute).join("/");if(!path&&!isAbsolute){path="."}if(path&&trailingSlash){path+="/"}return(isAbsolute?"/":"")+path},dirname:path=>{var result=PATH.splitPath(path),root=result[0],dir=result[1];if(!root&&!dir){return"."}if(dir){dir=dir.slice(0,-1)}return root+dir},basename:path=>path&&path.match(/([^\/]+|\/)\/*$/)[1],join:(...paths)=>PATH.normalize(paths.join("/")),join2:(l,r)=>PATH.normalize(l+"/"+r)};var initRandomFill=()=>{if(ENVIRONMENT_IS_NODE){var nodeCrypto=__nccwpck_require__(598);return view=>(nodeCrypto.randomFillSync(view),0)}return view=>(crypto.getRandomValues(view),0)};var randomFill=view=>(randomFill=initRandomFill())(view);var PATH_FS={resolve:(...args)=>{var resolvedPath="",resolvedAbsolute=false;for(var i=args.length-1;i>=-1&&!resolvedAbsolute;i--){var path=i>=0?args[i]:FS.cwd();if(typeof path!="string"){throw new TypeError("Arguments to path.resolve must be strings")}else if(!path){return""}resolvedPath=path+"/"+resolvedPath;resolvedAbsolute=PATH.isAbs(path)}resolvedPath=PATH.normalizeArray(resolvedPath.split("/").filter(p=>!!p),!resolvedAbsolute).join("/");return(resolvedAbsolute?"/":"")+resolvedPath||"."},relative:(from,to)=>{from=PATH_FS.resolve(from).slice(1);to=PATH_FS.resolve(to).slice(1);function trim(arr){var start=0;for(;start<arr.length;start++){if(arr[start]!=="")break}var end=arr.length-1;for(;end>=0;end--){if(arr[end]!=="")break}if(start>end)return[];return arr.slice(start,end-start+1)}var fromParts=trim(from.split("/"));var toParts=trim(to.split("/"));var length=Math.min(fromParts.length,toParts.length);var samePartsLength=length;for(var i=0;i<length;i++){if(fromParts[i]!==toParts[i]){samePartsLength=i;break}}var outputParts=[];for(var i=samePartsLength;i<fromParts.length;i++){outputParts.push("..")}outputParts=outputParts.concat(toParts.slice(samePartsLength));return outputParts.join("/")}};var FS_stdin_getChar_buffer=[];var lengthBytesUTF8=str=>{var len=0;for(var i=0;i<str.length;++i){var c=str.charCodeAt(i);if(c<=127){len++}else if(c<=2047){len+=2}else if(c>=55296&&c<=57343){len+=4;++i}else{len+=3}}return len};var stringToUTF8Array=(str,heap,outIdx,maxBytesToWrite)=>{if(!(maxBytesToWrite>0))return 0;var startIdx=outIdx;var endIdx=outIdx+maxBytesToWrite-1;for(var i=0;i<str.length;++i){var u=str.codePointAt(i);if(u<=127){if(outIdx>=endIdx)break;heap[outIdx++]=u}else if(u<=2047){if(outIdx+1>=endIdx)break;heap[outIdx++]=192|u>>6;heap[outIdx++]=128|u&63}else if(u<=65535){if(outIdx+2>=endIdx)break;heap[outIdx++]=224|u>>12;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63}else{if(outIdx+3>=endIdx)break;heap[outIdx++]=240|u>>18;heap[outIdx++]=128|u>>12&63;heap[outIdx++]=128|u>>6&63;heap[outIdx++]=128|u&63;i++}}heap[outIdx]=0;return outIdx-startIdx};var intArrayFromString=(stringy,dontAddNull,length)=>{var len=length>0?length:lengthBytesUTF8(stringy)+1;var u8array=new Array(len);var numBytesWritten=stringToUTF8Array(stringy,u8array,0,u8array.length);if(dontAddNull)u8array.length=numBytesWritten;return u8array};var FS_stdin_getChar=()=>{if(!FS_stdin_getChar_buffer.length){var result=null;if(ENVIRONMENT_IS_NODE){var BUFSIZE=256;var buf=Buffer.alloc(BUFSIZE);var bytesRead=0;var fd=process.stdin.fd;try{bytesRead=fs.readSync(fd,buf,0,BUFSIZE)}catch(e){if(e.toString().includes("EOF"))bytesRead=0;else throw e}if(bytesRead>0){result=buf.slice(0,bytesRead).toString("utf-8")}}else if(globalThis.window?.prompt){result=window.prompt("Input: ");if(result!==null){result+="\n"}}else{}if(!result){return null}FS_stdin_getChar_buffer=intArrayFromString(result,true)}return FS_stdin_getChar_buffer.shift()};var TTY={ttys:[],init(){},shutdown(){},register(dev,ops){TTY.ttys[dev]={input:[],output:[],ops};FS.registerDevice(dev,TTY.stream_ops)},stream_ops:{open(stream){var tty=TTY.ttys[stream.node.rdev];if(!tty){throw new FS.ErrnoError(43)}stream.tty=tty;stream.seekable=false},close(stream){stream.tty.ops.fsync(stream.tty)},fsync(stream){stream.tty.ops.fsync(stream.tty)},read(stream,buffer,offset,length,pos){if(!stream.tty||!stream.tty.ops.get_char){throw new FS.ErrnoError(60)}var bytesRead=0;for(var i=0;i<length;i++){var result;try{result=stream.tty.ops.get_char(stream.tty)}catch(e){throw new FS.ErrnoError(29)}if(result===undefined&&bytesRead===0){throw new FS.ErrnoError(6)}if(result===null||result===undefined)break;bytesRead++;buffer[offset+i]=result}if(bytesRead){stream.node.atime=Date.now()}return bytesRead},write(stream,buffer,offset,length,pos){if(!stream.tty||!stream.tty.ops.put_char){throw new FS.ErrnoError(60)}try{for(var i=0;i<length;i++){stream.tty.ops.put_char(stream.tty,buffer[offset+i])}}catch(e){throw new FS.ErrnoError(29)}if(length){stream.node.mtime=stream.node.ctime=Date.now()}return i}},default_tty_ops:{get_char(tty){return FS_stdin_getChar()},put_char(tty,val){if(val===null||val===10){out(UTF8ArrayToString(tty.output));tty.output=[]}else{if(val!=0)tty.output.push(val)}},fsync(tty){if(tty.output?.length>0){out(UTF8ArrayToString(tty.output));tty.output=[]}},ioctl_tcgets(tty){return{c_iflag:25856,c_oflag:5,c_cflag:191,c_lflag:35387,c_cc:[3,28,127,21,4,0,1,0,17,19,26,0,18,15,23,22,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}},ioctl_tcsets(tty,optional_actions,data){return 0},ioctl_tiocgwinsz(tty){return[24,80]}},default_tty1_ops:{put_char(tty,val){if(val===null||val===10){err(UTF8ArrayToString(tty.output));tty.output=[]}else{if(val!=0)tty.output.push(val)}},fsync(tty){if(tty.output?.length>0){err(UTF8ArrayToString(tty.output));tty.output=[]}}}};var mmapAlloc=size=>{abort()};var MEMFS={ops_table:null,mount(mount){return MEMFS.createNode(null,"/",16895,0)},createNode(parent,name,mode,dev){if(FS.isBlkdev(mode)||FS.isFIFO(mode)){throw new FS.ErrnoError(63)}MEMFS.ops_table||={dir:{node:{getattr:MEMFS.node_ops.getattr,setattr:MEMFS.node_ops.setattr,lookup:MEMFS.node_ops.lookup,mknod:MEMFS.node_ops.mknod,rename:MEMFS.node_ops.rename,unlink:MEMFS.node_ops.unlink,rmdir:MEMFS.node_ops.rmdir,readdir:MEMFS.node_ops.readdir,symlink:MEMFS.node_ops.symlink},stream:{llseek:MEMFS.stream_ops.llseek}},file:{node:{getattr:MEMFS.node_ops.getattr,setattr:MEMFS.node_ops.setattr},stream:{llseek:MEMFS.stream_ops.llseek,read:MEMFS.stream_ops.read,write:MEMFS.stream_ops.write,mmap:MEMFS.stream_ops.mmap,msync:MEMFS.stream_ops.msync}},link:{node:{getattr:MEMFS.node_ops.getattr,setattr:MEMFS.node_ops.setattr,readlink:MEMFS.node_ops.readlink},stream:{}},chrdev:{node:{getattr:MEMFS.node_ops.getattr,setattr:MEMFS.node_ops.setattr},stream:FS.chrdev_stream_ops}};var node=FS.createNode(parent,name,mode,dev);if(FS.isDir(node.mode)){node.node_ops=MEMFS.ops_table.dir.node;node.stream_ops=MEMFS.ops_table.dir.stream;node.contents={}}else if(FS.isFile(node.mode)){node.node_ops=MEMFS.ops_table.file.node;node.stream_ops=MEMFS.ops_table.file.stream;node.usedBytes=0;node.contents=MEMFS.emptyFileContents??=new Uint8Array(0)}else if(FS.isLink(node.mode)){node.node_ops=MEMFS.ops_table.link.node;node.stream_ops=MEMFS.ops_table.link.stream}else if(FS.isChrdev(node.mode)){node.node_ops=MEMFS.ops_table.chrdev.node;node.stream_ops=MEMFS.ops_table.chrdev.stream}node.atime=node.mtime=node.ctime=Date.now();if(parent){parent.contents[name]=node;parent.atime=parent.mtime=parent.ctime=node.atime}return node},getFileDataAsTypedArray(node){return node.contents.subarray(0,node.usedBytes)},expandFileStorage(node,newCapacity){var prevCapacity=node.contents.length;if(prevCapacity>=newCapacity)return;var CAPACITY_DOUBLING_MAX=1024*1024;newCapacity=Math.max(newCapacity,prevCapacity*(prevCapacity<CAPACITY_DOUBLING_MAX?2:1.125)>>>0);if(prevCapacity)newCapacity=Math.max(newCapacity,256);var oldContents=MEMFS.getFileDataAsTypedArray(node);node.contents=new Uint8Array(newCapacity);node.contents.set(oldContents)},resizeFileStorage(node,newSize){if(node.usedBytes==newSize)return;var oldContents=node.contents;node.contents=new Uint8Array(newSize);node.contents.set(oldContents.subarray(0,Math.min(newSize,node.usedBytes)));node.usedBytes=newSize},node_ops:{getattr(node){var attr={};attr.dev=FS.isChrdev(node.mode)?node.id:1;attr.ino=node.id;attr.mode=node.mode;attr.nlink=1;attr.uid=0;attr.gid=0;attr.rdev=node.rdev;if(FS.isDir(node.mode)){attr.size=4096}else if(FS.isFile(node.mode)){attr.size=node.usedBytes}else if(FS.isLink(node.mode)){attr.size=node.link.length}else{attr.size=0}attr.atime=new Date(node.atime);attr.mtime=new Date(node.mtime);attr.ctime=new Date(node.ctime);attr.blksize=4096;attr.blocks=Math.ceil(attr.size/attr.blksize);return attr},setattr(node,attr){for(const key of["mode","atime","mtime","ctime"]){if(attr[key]!=null){node[key]=attr[key]}}if(attr.size!==undefined){MEMFS.resizeFileStorage(node,attr.size)}},lookup(parent,name){if(!MEMFS.doesNotExistError){MEMFS.doesNotExistError=new FS.ErrnoError(44);MEMFS.doesNotExistError.stack="<generic error, no stack>"}throw MEMFS.doesNotExistError},mknod(parent,name,mode,dev){return MEMFS.createNode(parent,name,mode,dev)},rename(old_node,new_dir,new_name){var new_node;try{new_node=FS.lookupNode(new_dir,new_name)}catch(e){}if(new_node){if(FS.isDir(old_node.mode)){for(var i in new_node.contents){throw new FS.ErrnoError(55)}}FS.hashRemoveNode(new_node)}delete old_node.parent.contents[old_node.name];new_dir.contents[new_name]=old_node;old_node.name=new_name;new_dir.ctime=new_dir.mtime=old_node.parent.ctime=old_node.parent.mtime=Date.now()},unlink(parent,name){delete parent.contents[name];parent.ctime=parent.mtime=Date.now()},rmdir(parent,name){var node=FS.lookupNode(parent,name);for(var i in node.contents){throw new FS.ErrnoError(55)}delete parent.contents[name];parent.ctime=parent.mtime=Date.now()},readdir(node){return[".","..",...Object.keys(node.contents)]},symlink(parent,newname,oldpath){var node=MEMFS.createNode(parent,newname,511|40960,0);node.link=oldpath;return node},readlink(node){if(!FS.isLink(node.mode)){throw new FS.ErrnoError(28)}return node.link}},stream_ops:{read(stream,buffer,offset,length,position){var contents=stream.node.contents;if(position>=stream.node.usedBytes)return 0;var size=Math.min(stream.node.usedBytes-position,length);buffer.set(contents.subarray(position,position+size),offset);return size},write(stream,buffer,offset,length,position,canOwn){if(buffer.buffer===HEAP8.buffer){canOwn=false}if(!length)return 0;var node=stream.node;node.mtime=node.ctime=Date.now();if(canOwn){node.contents=buffer.subarray(offset,offset+length);node.usedBytes=length}else if(node.usedBytes===0&&position===0){node.contents=buffer.slice(offset,offset+length);node.usedBytes=length}else{MEMFS.expandFileStorage(node,position+length);node.contents.set(buffer.subarray(offset,offset+length),position);node.usedBytes=Math.max(node.usedBytes,position+length)}return length},llseek(stream,offset,whence){var position=offset;if(whence===1){position+=stream.position}else if(whence===2){if(FS.isFile(stream.node.mode)){position+=stream.node.usedBytes}}if(position<0){throw new FS.ErrnoError(28)}return position},mmap(stream,length,position,prot,flags){if(!FS.isFile(stream.node.mode)){throw new FS.ErrnoError(43)}var ptr;var allocated;var contents=stream.node.contents;if(!(flags&2)&&contents.buffer===HEAP8.buffer){allocated=false;ptr=contents.byteOffset}else{allocated=true;ptr=mmapAlloc(length);if(!ptr){throw new FS.ErrnoError(48)}if(contents){if(position>0||position+length<contents.length){if(contents.subarray){contents=contents.subarray(position,position+length)}else{contents=Array.prototype.slice.call(contents,position,position+length)}}HEAP8.set(contents,ptr)}}return{ptr,allocated}},msync(stream,buffer,offset,length,mmapFlags){MEMFS.stream_ops.write(stream,buffer,0,length,offset,false);return 0}}};var FS_modeStringToFlags=str=>{if(typeof str!="string")return str;var flagModes={r:0,"r+":2,w:512|64|1,"w+":512|64|2,a:1024|64|1,"a+":1024|64|2};var flags=flagModes[str];if(typeof flags=="undefined"){throw new Error(`Unknown file open mode: ${str}`)}return flags};var FS_fileDataToTypedArray=data=>{if(typeof data=="string"){data=intArrayFromString(data,true)}if(!data.subarray){data=new Uint8Array(data)}return data};var FS_getMode=(canRead,canWrite)=>{var mode=0;if(canRead)mode|=292|73;if(canWrite)mode|=146;return mode};var asyncLoad=async url=>{var arrayBuffer=await readAsync(url);return new Uint8Array(arrayBuffer)};var FS_createDataFile=(...args)=>FS.createDataFile(...args);var getUniqueRunDependency=id=>id;var dependenciesPromise=null;var resolveRunDependencies=async()=>dependenciesPromise;var runDependencies=0;var dependenciesPromiseResolve=null;var removeRunDependency=id=>{runDependencies--;Module["monitorRunDependencies"]?.(runDependencies);if(!runDependencies){dependenciesPromiseResolve()}};var addRunDependency=id=>{if(!runDependencies){dependenciesPromise=new Promise(resolve=>dependenciesPromiseResolve=resolve)}runDependencies++;Module["monitorRunDependencies"]?.(runDependencies)};var preloadPlugins=[];var FS_handledByPreloadPlugin=async(byteArray,fullname)=>{if(typeof Browser!="undefined")Browser.init();for(var plugin of preloadPlugins){if(plugin["canHandle"](fullname)){return plugin["handle"](byteArray,fullname)}}return byteArray};var FS_preloadFile=async(parent,name,url,canRead,canWrite,dontCreateFile,canOwn,preFinish)=>{var fullname=name?PATH_FS.resolve(PATH.join2(parent,name)):parent;var dep=getUniqueRunDependency(`cp ${fullname}`);addRunDependency(dep);try{var byteArray=url;if(typeof url=="string"){byteArray=await asyncLoad(url)}byteArray=await FS_handledByPreloadPlugin(byteArray,fullname);preFinish?.();if(!dontCreateFile){FS_createDataFile(parent,name,byteArray,canRead,canWrite,canOwn)}}finally{removeRunDependency(dep)}};var FS_createPreloadedFile=(parent,name,url,canRead,canWrite,onload,onerror,dontCreateFile,canOwn,preFinish)=>{FS_preloadFile(parent,name,url,canRead,canWrite,dontCreateFile,canOwn,preFinish).then(onload).catch(onerror)};var FS={root:null,mounts:[],devices:{},streams:[],nextInode:1,nameTable:null,currentPath:"/",initialized:false,ignorePermissions:true,filesystems:null,syncFSRequests:0,ErrnoError:class{name="ErrnoError";constructor(errno){this.errno=errno}},FSStream:class{shared={};get object(){return this.node}set object(val){this.node=val}get isRead(){return(this.flags&2097155)!==1}get isWrite(){return(this.flags&2097155)!==0}get isAppend(){return this.flags&1024}get flags(){return this.shared.flags}set flags(val){this.shared.flags=val}get position(){return this.shared.position}set position(val){this.shared.position=val}},FSNode:class{node_ops={};stream_ops={};readMode=292|73;writeMode=146;mounted=null;constructor(parent,name,mode,rdev){if(!parent){parent=this}this.parent=parent;this.mount=parent.mount;this.id=FS.nextInode++;this.name=name;this.mode=mode;this.rdev=rdev;this.atime=this.mtime=this.ctime=Date.now()}get read(){return(this.mode&this.readMode)===this.readMode}set read(val){val?this.mode|=this.readMode:this.mode&=~this.readMode}get write(){return(this.mode&this.writeMode)===this.writeMode}set write(val){val?this.mode|=this.writeMode:this.mode&=~this.writeMode}get isFolder(){return FS.isDir(this.mode)}get isDevice(){return FS.isChrdev(this.mode)}addListener(cb,exclusive=false){var entry={cb,exclusive};var listeners=this.listeners??=new Set;listeners.add(entry);return{listeners,entry}}notifyListeners(flags){if(!this.listeners)return;var excl;for(var entry of this.listeners){if(entry.exclusive)(excl||=[]).push(entry);else entry.cb(flags)}if(excl){var i=(this.exclTurn||0)%excl.length;this.exclTurn=i+1;excl[i].cb(flags)}}},lookupPath(path,opts={}){if(!path){throw new FS.ErrnoError(44)}opts.follow_mount??=true;if(!PATH.isAbs(path)){path=FS.cwd()+"/"+path}linkloop:for(var nlinks=0;nlinks<40;nlinks++){var parts=path.split("/").filter(p=>!!p);var current=FS.root;var current_path="/";for(var i=0;i<parts.length;i++){var islast=i===parts.length-1;if(islast&&opts.parent){break}if(parts[i]==="."){continue}if(parts[i]===".."){current_path=PATH.dirname(current_path);if(FS.isRoot(current)){path=current_path+"/"+parts.slice(i+1).join("/");nlinks--;continue linkloop}else{current=current.parent}continue}current_path=PATH.join2(current_path,parts[i]);try{current=FS.lookupNode(current,parts[i])}catch(e){if(e?.errno===44&&islast&&opts.noent_okay){return{path:current_path}}throw e}if(FS.isMountpoint(current)&&(!islast||opts.follow_mount)){current=current.mounted.root}if(FS.isLink(current.mode)&&(!islast||opts.follow)){if(!current.node_ops.readlink){throw new FS.ErrnoError(52)}var link=current.node_ops.readlink(current);if(!PATH.isAbs(link)){link=PATH.dirname(current_path)+"/"+link}path=link+"/"+parts.slice(i+1).join("/");continue linkloop}}return{path:current_path,node:current}}throw new FS.ErrnoError(32)},getPath(node){var path;while(true){if(FS.isRoot(node)){var mount=node.mount.mountpoint;if(!path)return mount;return mount[mount.length-1]!=="/"?`${mount}/${path}`:mount+path}path=path?`${node.name}/${path}`:node.name;node=node.parent}},hashName(parentid,name){var hash=0;for(var i=0;i<name.length;i++){hash=(hash<<5)-hash+name.charCodeAt(i)|0}return(parentid+hash>>>0)%FS.nameTable.length},hashAddNode(node){var hash=FS.hashName(node.parent.id,node.name);node.name_next=FS.nameTable[hash];FS.nameTable[hash]=node},hashRemoveNode(node){var hash=FS.hashName(node.parent.id,node.name);if(FS.nameTable[hash]===node){FS.nameTable[hash]=node.name_next}else{var current=FS.nameTable[hash];while(current){if(current.name_next===node){current.name_next=node.name_next;break}current=current.name_next}}},lookupNode(parent,name){var errCode=FS.mayLookup(parent);if(errCode){throw new FS.ErrnoError(errCode)}var hash=FS.hashName(parent.id,name);for(var node=FS.nameTable[hash];node;node=node.name_next){var nodeName=node.name;if(node.parent.id===parent.id&&nodeName===name){return node}}return FS.lookup(parent,name)},createNode(parent,name,mode,rdev){var node=new FS.FSNode(parent,name,mode,rdev);FS.hashAddNode(node);return node},destroyNode(node){FS.hashRemoveNode(node)},isRoot(node){return node===node.parent},isMountpoint(node){return!!node.mounted},isFile(mode){return(mode&61440)===32768},isDir(mode){return(mode&61440)===16384},isLink(mode){return(mode&61440)===40960},isChrdev(mode){return(mode&61440)===8192},isBlkdev(mode){return(mode&61440)===24576},isFIFO(mode){return(mode&61440)===4096},isSocket(mode){return(mode&49152)===49152},flagsToPermissionString(flag){var perms=["r","w","rw"][flag&3];if(flag&512){perms+="w"}return perms},nodePermissions(node,perms){if(FS.ignorePermissions){return 0}if(perms.includes("r")&&!(node.mode&292)){return 2}if(perms.includes("w")&&!(node.mode&146)){return 2}if(perms.includes("x")&&!(node.mode&73)){return 2}return 0},mayLookup(dir){if(!FS.isDir(dir.mode))return 54;var errCode=FS.nodePermissions(dir,"x");if(errCode)return errCode;if(!dir.node_ops.lookup)return 2;return 0},mayCreate(dir,name){if(!FS.isDir(dir.mode)){return 54}try{var node=FS.lookupNode(dir,name);return 20}catch(e){}return FS.nodePermissions(dir,"wx")},mayDelete(dir,name,isdir){var node;try{node=FS.lookupNode(dir,name)}catch(e){return e.errno}var errCode=FS.nodePermissions(dir,"wx");if(errCode){return errCode}if(isdir){if(!FS.isDir(node.mode)){return 54}if(FS.isRoot(node)||FS.getPath(node)===FS.cwd()){return 10}}else if(FS.isDir(node.mode)){return 31}return 0},mayOpen(node,flags){if(!node){return 44}if(FS.isLink(node.mode)){return 32}var mode=FS.flagsToPermissionString(flags);if(FS.isDir(node.mode)){if(mode!=="r"||flags&(512|64)){return 31}}return FS.nodePermissions(node,mode)},checkOpExists(op,err){if(!op){throw new FS.ErrnoError(err)}return op},MAX_OPEN_FDS:4096,nextfd(){for(var fd=0;fd<=FS.MAX_OPEN_FDS;fd++){if(!FS.streams[fd]){return fd}}throw new FS.ErrnoError(33)},getStreamChecked(fd){var stream=FS.getStream(fd);if(!stream){throw new FS.ErrnoError(8)}return stream},getStream:fd=>FS.streams[fd],createStream(stream,fd=-1){stream=Object.assign(new FS.FSStream,stream);if(fd==-1){fd=FS.nextfd()}stream.fd=fd;FS.streams[fd]=stream;return stream},closeStream(fd){FS.streams[fd]=null},dupStream(origStream,fd=-1){var stream=FS.createStream(origStream,fd);stream.stream_ops?.dup?.(stream);return stream},doSetAttr(stream,node,attr){var setattr=stream?.stream_ops.setattr;var arg=setattr?stream:node;setattr??=node.node_ops.setattr;FS.checkOpExists(setattr,63);try{setattr(arg,attr)}catch(e){if(e instanceof RangeError){throw new FS.ErrnoError(22)}throw e}},chrdev_stream_ops:{open(stream){var device=FS.getDevice(stream.node.rdev);stream.stream_ops=device.stream_ops;stream.stream_ops.open?.(stream)},llseek(){throw new FS.ErrnoError(70)}},major:dev=>dev>>8,minor:dev=>dev&255,makedev:(ma,mi)=>ma<<8|mi,registerDevice(dev,ops){FS.devices[dev]={stream_ops:ops}},getDevice:dev=>FS.devices[dev],getMounts(mount){var mounts=[];var check=[mount];while(check.length){var m=check.pop();mounts.push(m);check.push(...m.mounts)}return mounts},syncfs(populate,callback){if(typeof populate=="function"){callback=populate;populate=false}FS.syncFSRequests++;if(FS.syncFSRequests>1){err(`warning: ${FS.syncFSRequests} FS.syncfs operations in flight at once, probably just doing extra work`)}var mounts=FS.getMounts(FS.root.mount);var completed=0;function doCallback(errCode){FS.syncFSRequests--;return callback(errCode)}function done(errCode){if(errCode){if(!done.errored){done.errored=true;return doCallback(errCode)}return}if(++completed>=mounts.length){doCallback(null)}}for(var mount of mounts){if(mount.type.syncfs){mount.type.syncfs(mount,populate,done)}else{done(null)}}},mount(type,opts,mountpoint){var root=mountpoint==="/";var pseudo=!mountpoint;var node;if(root&&FS.root){throw new FS.ErrnoError(10)}else if(!root&&!pseudo){var lookup=FS.lookupPath(mountpoint,{follow_mount:false});mountpoint=lookup.path;node=lookup.node;if(FS.isMountpoint(node)){throw new FS.ErrnoError(10)}if(!FS.isDir(node.mode)){throw new FS.ErrnoError(54)}}var mount={type,opts,mountpoint,mounts:[]};var mountRoot=type.mount(mount);mountRoot.mount=mount;mount.root=mountRoot;if(root){FS.root=mountRoot}else if(node){node.mounted=mount;if(node.mount){node.mount.mounts.push(mount)}}return mountRoot},unmount(mountpoint){var lookup=FS.lookupPath(mountpoint,{follow_mount:false});if(!FS.isMountpoint(lookup.node)){throw new FS.ErrnoError(28)}var node=lookup.node;var mount=node.mounted;var mounts=FS.getMounts(mount);for(var[hash,current]of Object.entries(FS.nameTable)){while(current){var next=current.name_next;if(mounts.includes(current.mount)){FS.destroyNode(current)}current=next}}node.mounted=null;var idx=node.mount.mounts.indexOf(mount);node.mount.mounts.splice(idx,1)},lookup(parent,name){return parent.node_ops.lookup(parent,name)},mknod(path,mode,dev){var lookup=FS.lookupPath(path,{parent:true});var parent=lookup.node;var name=PATH.basename(path);if(!name){throw new FS.ErrnoError(28)}if(name==="."||name===".."){throw new FS.ErrnoError(20)}var errCode=FS.mayCreate(parent,name);if(errCode){throw new FS.ErrnoError(errCode)}if(!parent.node_ops.mknod){throw new FS.ErrnoError(63)}return parent.node_ops.mknod(parent,name,mode,dev)},statfs(path){return FS.statfsNode(FS.lookupPath(path,{follow:true}).node)},statfsStream(stream){return FS.statfsNode(stream.node)},statfsNode(node){var rtn={bsize:4096,frsize:4096,blocks:1e6,bfree:5e5,bavail:5e5,files:FS.nextInode,ffree:FS.nextInode-1,fsid:42,flags:2,namelen:255};if(node.node_ops.statfs){Object.assign(rtn,node.node_ops.statfs(node.mount.opts.root))}return rtn},create(path,mode=438){mode&=4095;mode|=32768;return FS.mknod(path,mode,0)},mkdir(path,mode=511){mode&=511|512;mode|=16384;return FS.mknod(path,mode,0)},mkdirTree(path,mode){var dirs=path.split("/");var d="";for(var dir of dirs){if(!dir)continue;if(d||PATH.isAbs(path))d+="/";d+=dir;try{FS.mkdir(d,mode)}catch(e){if(e.errno!=20)throw e}}},mkdev(path,mode,dev){if(typeof dev=="undefined"){dev=mode;mode=438}mode|=8192;return FS.mknod(path,mode,dev)},symlink(oldpath,newpath){if(!PATH_FS.resolve(oldpath)){throw new FS.ErrnoError(44)}var lookup=FS.lookupPath(newpath,{parent:true});var parent=lookup.node;if(!parent){throw new FS.ErrnoError(44)}var newname=PATH.basename(newpath);var errCode=FS.mayCreate(parent,newname);if(errCode){throw new FS.ErrnoError(errCode)}if(!parent.node_ops.symlink){throw new FS.ErrnoError(63)}return parent.node_ops.symlink(parent,newname,oldpath)},link(oldpath,newpath,flags){var lookup=FS.lookupPath(newpath,{parent:true});var parent=lookup.node;if(!parent){throw new FS.ErrnoError(44)}var newname=PATH.basename(newpath);var errCode=FS.mayCreate(parent,newname);if(errCode){throw new FS.ErrnoError(errCode)}if(!parent.node_ops.link){throw new FS.ErrnoError(34)}return parent.node_ops.link(parent,newname,oldpath,flags)},rename(old_path,new_path){var old_dirname=PATH.dirname(old_path);var new_dirname=PATH.dirname(new_path);var old_name=PATH.basename(old_path);var new_name=PATH.basename(new_path);var lookup,old_dir,new_dir;lookup=FS.lookupPath(old_path,{parent:true});old_dir=lookup.node;lookup=FS.lookupPath(new_path,{parent:true});new_dir=lookup.node;if(!old_dir||!new_dir)throw new FS.ErrnoError(44);if(old_dir.mount!==new_dir.mount){throw new FS.ErrnoError(75)}var old_node=FS.lookupNode(old_dir,old_name);var relative=PATH_FS.relative(old_path,new_dirname);if(relative.charAt(0)!=="."){throw new FS.ErrnoError(28)}relative=PATH_FS.relative(new_path,old_dirname);if(relative.charAt(0)!=="."){throw new FS.ErrnoError(55)}var new_node;try{new_node=FS.lookupNode(new_dir,new_name)}catch(e){}if(old_node===new_node){return}var isdir=FS.isDir(old_node.mode);var errCode=FS.mayDelete(old_dir,old_name,isdir);if(errCode){throw new FS.ErrnoError(errCode)}errCode=new_node?FS.mayDelete(new_dir,new_name,isdir):FS.mayCreate(new_dir,new_name);if(errCode){throw new FS.ErrnoError(errCode)}if(!old_dir.node_ops.rename){throw new FS.ErrnoError(63)}if(FS.isMountpoint(old_node)||new_node&&FS.isMountpoint(new_node)){throw new FS.ErrnoError(10)}if(new_dir!==old_dir){errCode=FS.nodePermissions(old_dir,"w");if(errCode){throw new FS.ErrnoError(errCode)}}FS.hashRemoveNode(old_node);try{old_dir.node_ops.rename(old_node,new_dir,new_name);old_node.parent=new_dir}catch(e){throw e}finally{FS.hashAddNode(old_node)}},rmdir(path){var lookup=FS.lookupPath(path,{parent:true});var parent=lookup.node;var name=PATH.basename(path);var node=FS.lookupNode(parent,name);var errCode=FS.mayDelete(parent,name,true);if(errCode){throw new FS.ErrnoError(errCode)}if(!parent.node_ops.rmdir){throw new FS.ErrnoError(63)}if(FS.isMountpoint(node)){throw new FS.ErrnoError(10)}parent.node_ops.rmdir(parent,name);FS.destroyNode(node)},readdir(path){var lookup=FS.lookupPath(path,{follow:true});var node=lookup.node;var readdir=FS.checkOpExists(node.node_ops.readdir,54);return readdir(node)},unlink(path){var lookup=FS.lookupPath(path,{parent:true});var parent=lookup.node;if(!parent){throw new FS.ErrnoError(44)}var name=PATH.basename(path);var node=FS.lookupNode(parent,name);var errCode=FS.mayDelete(parent,name,false);if(errCode){throw new FS.ErrnoError(errCode)}if(!parent.node_ops.unlink){throw new FS.ErrnoError(63)}if(FS.isMountpoint(node)){throw new FS.ErrnoError(10)}parent.node_ops.unlink(parent,name);FS.destroyNode(node)},readlink(path){var lookup=FS.lookupPath(path);var link=lookup.node;if(!link){throw new FS.ErrnoError(44)}if(!link.node_ops.readlink){throw new FS.ErrnoError(28)}return link.node_ops.readlink(link)},stat(path,dontFollow){var lookup=FS.lookupPath(path,{follow:!dontFollow});var node=lookup.node;var getattr=FS.checkOpExists(node.node_ops.getattr,63);return getattr(node)},fstat(fd){var stream=FS.getStreamChecked(fd);var node=stream.node;var getattr=stream.stream_ops.getattr;var arg=getattr?stream:node;getattr??=node.node_ops.getattr;FS.checkOpExists(getattr,63);return getattr(arg)},lstat(path){return FS.stat(path,true)},doChmod(stream,node,mode,dontFollow){FS.doSetAttr(stream,node,{mode:mode&4095|node.mode&~4095,ctime:Date.now(),dontFollow})},chmod(path,mode,dontFollow){var node;if(typeof path=="string"){var lookup=FS.lookupPath(path,{follow:!dontFollow});node=lookup.node}else{node=path}FS.doChmod(null,node,mode,dontFollow)},lchmod(path,mode){FS.chmod(path,mode,true)},fchmod(fd,mode){var stream=FS.getStreamChecked(fd);FS.doChmod(stream,stream.node,mode,false)},doChown(stream,node,dontFollow){FS.doSetAttr(stream,node,{timestamp:Date.now(),dontFollow})},chown(path,uid,gid,dontFollow){var node;if(typeof path=="string"){var lookup=FS.lookupPath(path,{follow:!dontFollow});node=lookup.node}else{node=path}FS.doChown(null,node,dontFollow)},lchown(path,uid,gid){FS.chown(path,uid,gid,true)},fchown(fd,uid,gid){var stream=FS.getStreamChecked(fd);FS.doChown(stream,stream.node,false)},doTruncate(stream,node,len){if(FS.isDir(node.mode)){throw new FS.ErrnoError(31)}if(!FS.isFile(node.mode)){throw new FS.ErrnoError(28)}var errCode=FS.nodePermissions(node,"w");if(errCode){throw new FS.ErrnoError(errCode)}FS.doSetAttr(stream,node,{size:len,timestamp:Date.now()})},truncate(path,len){if(len<0){throw new FS.ErrnoError(28)}var node;if(typeof path=="string"){var lookup=FS.lookupPath(path,{follow:true});node=lookup.node}else{node=path}FS.doTruncate(null,node,len)},ftruncate(fd,len){var stream=FS.getStreamChecked(fd);if(len<0||(stream.flags&2097155)===0){throw new FS.ErrnoError(28)}FS.doTruncate(stream,stream.node,len)},utime(path,atime,mtime,dontFollow){var lookup=FS.lookupPath(path,{follow:!dontFollow});FS.doSetAttr(null,lookup.node,{atime,mtime,dontFollow})},open(path,flags,mode=438){if(path===""){throw new FS.ErrnoError(44)}flags=FS_modeStringToFlags(flags);if(flags&64){mode=mode&4095|32768}else{mode=0}var node;var isDirPath;if(typeof path=="object"){node=path}else{isDirPath=path.endsWith("/");var lookup=FS.lookupPath(path,{follow:!(flags&131072),noent_okay:true});node=lookup.node;path=lookup.path}var created=false;if(flags&64){if(node){if(flags&128){throw new FS.ErrnoError(20)}}else if(isDirPath){throw new FS.ErrnoError(31)}else{node=FS.mknod(path,mode|511,0);created=true}}if(!node){throw new FS.ErrnoError(44)}if(FS.isChrdev(node.mode)){flags&=~512}if(flags&65536&&!FS.isDir(node.mode)){throw new FS.ErrnoError(54)}if(!created){var errCode=FS.mayOpen(node,flags);if(errCode){throw new FS.ErrnoError(errCode)}}if(flags&512&&!created){FS.truncate(node,0)}flags&=~(128|512|131072);var stream=FS.createStream({node,path:FS.getPath(node),flags,seekable:true,position:0,stream_ops:node.stream_ops,ungotten:[],error:false});if(stream.stream_ops.open){stream.stream_ops.open(stream)}if(created){FS.chmod(node,mode&511)}return stream},close(stream){if(FS.isClosed(stream)){throw new FS.ErrnoError(8)}if(stream.getdents)stream.getdents=null;stream.node?.notifyListeners(32);try{if(stream.stream_ops.close){stream.stream_ops.close(stream)}}catch(e){throw e}finally{FS.closeStream(stream.fd)}stream.fd=null},isClosed(stream){return stream.fd===null},llseek(stream,offset,whence){if(FS.isClosed(stream)){throw new FS.ErrnoError(8)}if(!stream.seekable||!stream.stream_ops.llseek){throw new FS.ErrnoError(70)}if(whence!=0&&whence!=1&&whence!=2){throw new FS.ErrnoError(28)}stream.position=stream.stream_ops.llseek(stream,offset,whence);stream.ungotten=[];return stream.position},read(stream,buffer,offset,length,position){if(length<0||position<0){throw new FS.ErrnoError(28)}if(FS.isClosed(stream)){throw new FS.ErrnoError(8)}if((stream.flags&2097155)===1){throw new FS.ErrnoError(8)}if(FS.isDir(stream.node.mode)){throw new FS.ErrnoError(31)}if(!stream.stream_ops.read){throw new FS.ErrnoError(28)}var seeking=typeof position!="undefined";if(!seeking){position=stream.position}else if(!stream.seekable){throw new FS.ErrnoError(70)}var bytesRead=stream.stream_ops.read(stream,buffer,offset,length,position);if(!seeking)stream.position+=bytesRead;return bytesRead},write(stream,buffer,offset,length,position,canOwn){if(length<0||position<0){throw new FS.ErrnoError(28)}if(FS.isClosed(stream)){throw new FS.ErrnoError(8)}if((stream.flags&2097155)===0){throw new FS.ErrnoError(8)}if(FS.isDir(stream.node.mode)){throw new FS.ErrnoError(31)}if(!stream.stream_ops.write){throw new FS.ErrnoError(28)}if(stream.seekable&&stream.flags&1024){FS.llseek(stream,0,2)}var seeking=typeof position!="undefined";if(!seeking){position=stream.position}else if(!stream.seekable){throw new FS.ErrnoError(70)}var bytesWritten=stream.stream_ops.write(stream,buffer,offset,length,position,canOwn);if(!seeking)stream.position+=bytesWritten;return bytesWritten},mmap(stream,length,position,prot,flags){if((prot&2)!==0&&(flags&2)===0&&(stream.flags&2097155)!==2){throw new FS.ErrnoError(2)}if((stream.flags&2097155)===1){throw new FS.ErrnoError(2)}if(!stream.stream_ops.mmap){throw new FS.ErrnoError(43)}if(!length){throw new FS.ErrnoError(28)}return stream.stream_ops.mmap(stream,length,position,prot,flags)},msync(stream,buffer,offset,length,mmapFlags){if(!stream.stream_ops.msync){return 0}return stream.stream_ops.msync(stream,buffer,offset,length,mmapFlags)},ioctl(stream,cmd,arg){if(!stream.stream_ops.ioctl){throw new FS.ErrnoError(59)}return stream.stream_ops.ioctl(stream,cmd,arg)},readFile(path,opts={}){opts.flags=opts.flags??0;opts.encoding=opts.encoding??"binary";if(opts.encoding!=="utf8"&&opts.encoding!=="binary"){abort(`Invalid encoding type "${opts.encoding}"`)}var stream=FS.open(path,opts.flags);var stat=FS.stat(path);var length=stat.size;var buf=new Uint8Array(length);FS.read(stream,buf,0,length,0);if(opts.encoding==="utf8"){buf=UTF8ArrayToString(buf)}FS.close(stream);return buf},writeFile(path,data,opts={}){opts.flags=opts.flags??577;var stream=FS.open(path,opts.flags,opts.mode);data=FS_fileDataToTypedArray(data);FS.write(stream,data,0,data.byteLength,undefined,opts.canOwn);FS.close(stream)},cwd:()=>FS.currentPath,chdir(path){var lookup=FS.lookupPath(path,{follow:true});if(lookup.node===null){throw new FS.ErrnoError(44)}if(!FS.isDir(lookup.node.mode)){throw new FS.ErrnoError(54)}var errCode=FS.nodePermissions(lookup.node,"x");if(errCode){throw new FS.ErrnoError(errCode)}FS.currentPath=lookup.path},createDefaultDirectories(){FS.mkdir("/tmp");FS.mkdir("/home");FS.mkdir("/home/web_user")},createDefaultDevices(){FS.mkdir("/dev");FS.registerDevice(FS.makedev(1,3),{read:()=>0,write:(stream,buffer,offset,length,pos)=>length,llseek:()=>0});FS.mkdev("/dev/null",FS.makedev(1,3));TTY.register(FS.makedev(5,0),TTY.default_tty_ops);TTY.register(FS.makedev(6,0),TTY.default_tty1_ops);FS.mkdev("/dev/tty",FS.makedev(5,0));FS.mkdev("/dev/tty1",FS.makedev(6,0));var randomBuffer=new Uint8Array(1024),randomLeft=0;var randomByte=()=>{if(randomLeft===0){randomFill(randomBuffer);randomLeft=randomBuffer.byteLength}return randomBuffer[--randomLeft]};FS.createDevice("/dev","random",randomByte);FS.createDevice("/dev","urandom",randomByte);FS.mkdir("/dev/shm");FS.mkdir("/dev/shm/tmp")},createSpecialDirectories(){FS.mkdir("/proc");var proc_self=FS.mkdir("/proc/self");FS.mkdir("/proc/self/fd");FS.mount({mount(){var node=FS.createNode(proc_self,"fd",16895,73);node.stream_ops={llseek:MEMFS.stream_ops.llseek};node.node_ops={lookup(parent,name){var fd=+name;var stream=FS.getStreamChecked(fd);var ret={parent:null,mount:{mountpoint:"fake"},node_ops:{readlink:()=>stream.path},id:fd+1};ret.parent=ret;return ret},readdir(){return Array.from(FS.streams.entries()).filter(([k,v])=>v).map(([k,v])=>k.toString())}};return node}},{},"/proc/self/fd")},createStandardStreams(input,output,error){if(input){FS.createDevice("/dev","stdin",input)}else{FS.symlink("/dev/tty","/dev/stdin")}if(output){FS.createDevice("/dev","stdout",null,output)}else{FS.symlink("/dev/tty","/dev/stdout")}if(error){FS.createDevice("/dev","stderr",null,error)}else{FS.symlink("/dev/tty1","/dev/stderr")}var stdin=FS.open("/dev/stdin",0);var stdout=FS.open("/dev/stdout",1);var stderr=FS.open("/dev/stderr",1)},staticInit(){FS.nameTable=new Array(4096);FS.mount(MEMFS,{},"/");FS.createDefaultDirectories();FS.createDefaultDevices();FS.createSpecialDirectories();FS.filesystems={MEMFS}},init(input,output,error){FS.initialized=true;input??=Module["stdin"];output??=Module["stdout"];error??=Module["stderr"];FS.createStandardStreams(input,output,error)},quit(){FS.initialized=false;for(var stream of FS.streams){if(stream){FS.close(stream)}}},findObject(path,dontResolveLastLink){var ret=FS.analyzePath(path,dontResolveLastLink);if(!ret.exists){return null}return ret.object},analyzePath(path,dontResolveLastLink){try{var lookup=FS.lookupPath(path,{follow:!dontResolveLastLink});path=lookup.path}catch(e){}var ret={isRoot:false,exists:false,error:0,name:null,path:null,object:null,parentExists:false,parentPath:null,parentObject:null};try{var lookup=FS.lookupPath(path,{parent:true});ret.parentExists=true;ret.parentPath=lookup.path;ret.parentObject=lookup.node;ret.name=PATH.basename(path);lookup=FS.lookupPath(path,{follow:!dontResolveLastLink});ret.exists=true;ret.path=lookup.path;ret.object=lookup.node;ret.name=lookup.node.name;ret.isRoot=lookup.path==="/"}catch(e){ret.error=e.errno}return ret},createPath(parent,path,canRead,canWrite){parent=typeof parent=="string"?parent:FS.getPath(parent);var parts=path.split("/").reverse();while(parts.length){var part=parts.pop();if(!part)continue;var current=PATH.join2(parent,part);try{FS.mkdir(current)}catch(e){if(e.errno!=20)throw e}parent=current}return current},createFile(parent,name,properties,canRead,canWrite){var path=PATH.join2(typeof parent=="string"?parent:FS.getPath(parent),name);var mode=FS_getMode(canRead,canWrite);return FS.create(path,mode)},createDataFile(parent,name,data,canRead,canWrite,canOwn){var path=name;if(parent){parent=typeof parent=="string"?parent:FS.getPath(parent);path=name?PATH.join2(parent,name):parent}var mode=FS_getMode(canRead,canWrite);var node=FS.create(path,mode);if(data){data=FS_fileDataToTypedArray(data);FS.chmod(node,mode|146);var stream=FS.open(node,577);FS.write(stream,data,0,data.length,0,canOwn);FS.close(stream);FS.chmod(node,mode)}},createDevice(parent,name,input,output){var path=PATH.join2(typeof parent=="string"?parent:FS.getPath(parent),name);var mode=FS_getMode(!!input,!!output);FS.createDevice.major??=64;var dev=FS.makedev(FS.createDevice.major++,0);FS.registerDevice(dev,{open(stream){stream.seekable=false},close(stream){if(output?.buffer?.length){output(10)}},read(stream,buffer,offset,length,pos){var bytesRead=0;for(var i=0;i<length;i++){var result;try{result=input()}catch(e){throw new FS.ErrnoError(29)}if(result===undefined&&bytesRead===0){throw new FS.ErrnoError(6)}if(result===null||result===undefined)break;bytesRead++;buffer[offset+i]=result}if(bytesRead){stream.node.atime=Date.now()}return bytesRead},write(stream,buffer,offset,length,pos){for(var i=0;i<length;i++){try{output(buffer[offset+i])}catch(e){throw new FS.ErrnoError(29)}}if(length){stream.node.mtime=stream.node.ctime=Date.now()}return i}});return FS.mkdev(path,mode,dev)},forceLoadFile(obj){if(obj.isDevice||obj.isFolder||obj.link||obj.contents)return true;if(globalThis.XMLHttpRequest){abort("Lazy loading should have been performed (contents set) in createLazyFile, but it was not. Lazy loading only works in web workers. Use --embed-file or --preload-file in emcc on the main thread.")}else{try{obj.contents=readBinary(obj.url)}catch(e){throw new FS.ErrnoError(29)}}},createLazyFile(parent,name,url,canRead,canWrite){class LazyUint8Array{lengthKnown=false;chunks=[];get(idx){if(idx>this.length-1||idx<0){return undefined}var chunkOffset=idx%this.chunkSize;var chunkNum=idx/this.chunkSize|0;return this.getter(chunkNum)[chunkOffset]}setDataGetter(getter){this.getter=getter}cacheLength(){var xhr=new XMLHttpRequest;xhr.open("HEAD",url,false);xhr.send(null);if(!(xhr.status>=200&&xhr.status<300||xhr.status===304))abort("Couldn't load "+url+". Status: "+xhr.status);var datalength=Number(xhr.getResponseHeader("Content-length"));var header;var hasByteServing=(header=xhr.getResponseHeader("Accept-Ranges"))&&header==="bytes";var usesGzip=(header=xhr.getResponseHeader("Content-Encoding"))&&header==="gzip";var chunkSize=1024*1024;if(!hasByteServing)chunkSize=datalength;var doXHR=(from,to)=>{if(from>to)abort(`invalid range (${from}, ${to}) or no bytes requested!`);if(to>datalength-1)abort(`only ${datalength} bytes available! programmer error!`);var xhr=new XMLHttpRequest;xhr.open("GET",url,false);if(datalength!==chunkSize)xhr.setRequestHeader("Range","bytes="+from+"-"+to);xhr.responseType="arraybuffer";if(xhr.overrideMimeType){xhr.overrideMimeType("text/plain; charset=x-user-defined")}xhr.send(null);if(!(xhr.status>=200&&xhr.status<300||xhr.status===304))abort("Couldn't load "+url+". Status: "+xhr.status);if(xhr.response!==undefined){return new Uint8Array(xhr.response||[])}return intArrayFromString(xhr.responseText??"",true)};var lazyArray=this;lazyArray.setDataGetter(chunkNum=>{var start=chunkNum*chunkSize;var end=(chunkNum+1)*chunkSize-1;end=Math.min(end,datalength-1);if(typeof lazyArray.chunks[chunkNum]=="undefined"){lazyArray.chunks[chunkNum]=doXHR(start,end)}if(typeof lazyArray.chunks[chunkNum]=="undefined")abort("doXHR failed!");return lazyArray.chunks[chunkNum]});if(usesGzip||!datalength){chunkSize=datalength=1;datalength=this.getter(0).length;chunkSize=datalength;out("LazyFiles on gzip forces download of the whole file when length is accessed")}this._length=datalength;this._chunkSize=chunkSize;this.lengthKnown=true}get length(){if(!this.lengthKnown){this.cacheLength()}return this._length}get chunkSize(){if(!this.lengthKnown){this.cacheLength()}return this._chunkSize}}if(globalThis.XMLHttpRequest){if(!ENVIRONMENT_IS_WORKER)abort("Cannot do synchronous binary XHRs outside webworkers in modern browsers. Use --embed-file or --preload-file in emcc");var lazyArray=new LazyUint8Array;var properties={isDevice:false,contents:lazyArray}}else{var properties={isDevice:false,url}}var node=FS.createFile(parent,name,properties,canRead,canWrite);if(properties.contents){node.contents=properties.contents}else if(properties.url){node.contents=null;node.url=properties.url}Object.defineProperties(node,{usedBytes:{get:function(){return this.contents.length}}});var stream_ops={};for(const[key,fn]of Object.entries(node.stream_ops)){stream_ops[key]=(...args)=>{FS.forceLoadFile(node);return fn(...args)}}function writeChunks(stream,buffer,offset,length,position){var contents=stream.node.contents;if(position>=contents.length)return 0;var size=Math.min(contents.length-position,length);if(contents.slice){for(var i=0;i<size;i++){buffer[offset+i]=contents[position+i]}}else{for(var i=0;i<size;i++){buffer[offset+i]=contents.get(position+i)}}return size}stream_ops.read=(stream,buffer,offset,length,position)=>{FS.forceLoadFile(node);return writeChunks(stream,buffer,offset,length,position)};stream_ops.mmap=(stream,length,position,prot,flags)=>{FS.forceLoadFile(node);var ptr=mmapAlloc(length);if(!ptr){throw new FS.ErrnoError(48)}writeChunks(stream,HEAP8,ptr,length,position);return{ptr,allocated:true}};node.stream_ops=stream_ops;return node}};var SYSCALLS={currentUmask:18,calculateAt(dirfd,path,allowEmpty){if(PATH.isAbs(path)){return path}var dir;if(dirfd===-100){dir=FS.cwd()}else{var dirstream=SYSCALLS.getStreamFromFD(dirfd);dir=dirstream.path}if(path.length==0){if(!allowEmpty){throw new FS.ErrnoError(44)}return dir}return dir+"/"+path},writeStat(buf,stat){HEAPU32[buf>>2]=stat.dev;HEAPU32[buf+4>>2]=stat.mode;HEAPU32[buf+8>>2]=stat.nlink;HEAPU32[buf+12>>2]=stat.uid;HEAPU32[buf+16>>2]=stat.gid;HEAPU32[buf+20>>2]=stat.rdev;HEAP64[buf+24>>3]=BigInt(stat.size);HEAP32[buf+32>>2]=4096;HEAP32[buf+36>>2]=stat.blocks;var atime=stat.atime.getTime();var mtime=stat.mtime.getTime();var ctime=stat.ctime.getTime();HEAP64[buf+40>>3]=BigInt(Math.floor(atime/1e3));HEAPU32[buf+48>>2]=atime%1e3*1e3*1e3;HEAP64[buf+56>>3]=BigInt(Math.floor(mtime/1e3));HEAPU32[buf+64>>2]=mtime%1e3*1e3*1e3;HEAP64[buf+72>>3]=BigInt(Math.floor(ctime/1e3));HEAPU32[buf+80>>2]=ctime%1e3*1e3*1e3;HEAP64[buf+88>>3]=BigInt(stat.ino);return 0},writeStatFs(buf,stats){HEAPU32[buf+4>>2]=stats.bsize;HEAPU32[buf+60>>2]=stats.bsize;HEAP64[buf+8>>3]=BigInt(stats.blocks);HEAP64[buf+16>>3]=BigInt(stats.bfree);HEAP64[buf+24>>3]=BigInt(stats.bavail);HEAP64[buf+32>>3]=BigInt(stats.files);HEAP64[buf+40>>3]=BigInt(stats.ffree);HEAPU32[buf+48>>2]=stats.fsid;HEAPU32[buf+64>>2]=stats.flags;HEAPU32[buf+56>>2]=stats.namelen},doMsync(addr,stream,len,flags,offset){if(!FS.isFile(stream.node.mode)){throw new FS.ErrnoError(43)}if(flags&2){return 0}var buffer=HEAPU8.subarray(addr,addr+len);FS.msync(stream,buffer,offset,len,flags)},getStreamFromFD(fd){var stream=FS.getStreamChecked(fd);return stream},varargs:undefined,getStr(ptr){var ret=UTF8ToString(ptr);return ret}};function _fd_close(fd){try{var stream=SYSCALLS.getStreamFromFD(fd);FS.close(stream);return 0}catch(e){if(typeof FS=="undefined"||!(e.name==="ErrnoError"))throw e;return e.errno}}var doReadv=(stream,iov,iovcnt,offset)=>{var ret=0;for(var i=0;i<iovcnt;i++){var ptr=HEAPU32[iov>>2];var len=HEAPU32[iov+4>>2];iov+=8;try{var curr=FS.read(stream,HEAP8,ptr,len,offset)}catch(e){if(ret>0&&e instanceof FS.ErrnoError&&(e.errno==6||e.errno==6)){break}throw e}if(curr<0)return-1;ret+=curr;if(curr<len)break;if(typeof offset!="undefined"){offset+=curr}}return ret};function _fd_read(fd,iov,iovcnt,pnum){try{var stream=SYSCALLS.getStreamFromFD(fd);var num=doReadv(stream,iov,iovcnt);HEAPU32[pnum>>2]=num;return 0}catch(e){if(typeof FS=="undefined"||!(e.name==="ErrnoError"))throw e;return e.errno}}var INT53_MAX=9007199254740992;var INT53_MIN=-9007199254740992;var bigintToI53Checked=num=>num<INT53_MIN||num>INT53_MAX?NaN:Number(num);function _fd_seek(fd,offset,whence,newOffset){offset=bigintToI53Checked(offset);try{if(isNaN(offset))return 22;var stream=SYSCALLS.getStreamFromFD(fd);FS.llseek(stream,offset,whence);HEAP64[newOffset>>3]=BigInt(stream.position);if(stream.getdents&&offset===0&&whence===0)stream.getdents=null;return 0}catch(e){if(typeof FS=="undefined"||!(e.name==="ErrnoError"))throw e;return e.errno}}var doWritev=(stream,iov,iovcnt,offset)=>{if(iovcnt==1){return FS.write(stream,HEAP8,HEAPU32[iov>>2],HEAPU32[iov+4>>2],offset)}var total=0;for(var i=0,p=iov;i<iovcnt;i++,p+=8){total+=HEAPU32[p+4>>2]}var view=new Uint8Array(total);var voff=0;for(var i=0;i<iovcnt;i++,iov+=8){var ptr=HEAPU32[iov>>2];var len=HEAPU32[iov+4>>2];view.set(HEAPU8.subarray(ptr,ptr+len),voff);voff+=len}return FS.write(stream,view,0,total,offset)};function _fd_write(fd,iov,iovcnt,pnum){try{var stream=SYSCALLS.getStreamFromFD(fd);var num=doWritev(stream,iov,iovcnt);HEAPU32[pnum>>2]=num;return 0}catch(e){if(typeof FS=="undefined"||!(e.name==="ErrnoError"))throw e;return e.errno}}var wasmTableMirror=[];var getWasmTableEntry=funcPtr=>{var func=wasmTableMirror[funcPtr];if(!func){wasmTableMirror[funcPtr]=func=wasmTable.get(funcPtr)}return func};var stringToUTF8=(str,outPtr,maxBytesToWrite)=>stringToUTF8Array(str,HEAPU8,outPtr,maxBytesToWrite);FS.createPreloadedFile=FS_createPreloadedFile;FS.preloadFile=FS_preloadFile;FS.staticInit();{if(Module["noExitRuntime"])noExitRuntime=Module["noExitRuntime"];if(Module["print"])out=Module["print"];if(Module["printErr"])err=Module["printErr"];if(Module["arguments"])programArgs=Module["arguments"];if(Module["thisProgram"])thisProgram=Module["thisProgram"];var preInit=Module["preInit"];if(preInit){if(typeof preInit=="function")Module["preInit"]=preInit=[preInit];while(preInit.length>0){preInit.shift()()}}}Module["getValue"]=getValue;Module["UTF8ToString"]=UTF8ToString;Module["stringToUTF8"]=stringToUTF8;Module["lengthBytesUTF8"]=lengthBytesUTF8;var _wasm_parse_query,_malloc,_free,_wasm_parse_query_raw,_wasm_free_parse_result,_wasm_parse_plpgsql,_wasm_fingerprint,_wasm_normalize_query,_wasm_parse_query_detailed,_wasm_free_detailed_result,_wasm_scan,_wasm_free_string,__emscripten_timeout,_setThrew,__emscripten_stack_restore,_emscripten_stack_get_current,memory,__indirect_function_table,wasmMemory,wasmTable;function assignWasmExports(wasmExports){_wasm_parse_query=Module["_wasm_parse_query"]=wasmExports["B"];_malloc=Module["_malloc"]=wasmExports["C"];_free=Module["_free"]=wasmExports["E"];_wasm_parse_query_raw=Module["_wasm_parse_query_raw"]=wasmExports["F"];_wasm_free_parse_result=Module["_wasm_free_parse_result"]=wasmExports["G"];_wasm_parse_plpgsql=Module["_wasm_parse_plpgsql"]=wasmExports["H"];_wasm_fingerprint=Module["_wasm_fingerprint"]=wasmExports["I"];_wasm_normalize_query=Module["_wasm_normalize_query"]=wasmExports["J"];_wasm_parse_query_detailed=Module["_wasm_parse_query_detailed"]=wasmExports["K"];_wasm_free_detailed_result=Module["_wasm_free_detailed_result"]=wasmExports["L"];_wasm_scan=Module["_wasm_scan"]=wasmExports["M"];_wasm_free_string=Module["_wasm_free_string"]=wasmExports["N"];__emscripten_timeout=wasmExports["O"];_setThrew=wasmExports["P"];__emscripten_stack_restore=wasmExports["Q"];_emscripten_stack_get_current=wasmExports["R"];memory=wasmMemory=wasmExports["z"];__indirect_function_table=wasmTable=wasmExports["D"]}var wasmImports={c:___assert_fail,x:__abort_js,w:__emscripten_runtime_keepalive_clear,p:__emscripten_throw_longjmp,o:__setitimer_js,q:_emscripten_resize_heap,m:_exit,u:_fd_close,r:_fd_read,s:_fd_seek,t:_fd_write,g:invoke_i,b:invoke_ii,a:invoke_iii,d:invoke_iiii,k:invoke_iiiii,l:invoke_ji,e:invoke_v,f:invoke_vi,h:invoke_vii,j:invoke_viii,i:invoke_viiii,y:invoke_viiiii,n:invoke_viiiiiiiiiiiii,v:_proc_exit};function invoke_iii(index,a1,a2){var sp=stackSave();try{return getWasmTableEntry(index)(a1,a2)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_ii(index,a1){var sp=stackSave();try{return getWasmTableEntry(index)(a1)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_i(index){var sp=stackSave();try{return getWasmTableEntry(index)()}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_v(index){var sp=stackSave();try{getWasmTableEntry(index)()}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_iiii(index,a1,a2,a3){var sp=stackSave();try{return getWasmTableEntry(index)(a1,a2,a3)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_viiii(index,a1,a2,a3,a4){var sp=stackSave();try{getWasmTableEntry(index)(a1,a2,a3,a4)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_viiiiiiiiiiiii(index,a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13){var sp=stackSave();try{getWasmTableEntry(index)(a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_iiiii(index,a1,a2,a3,a4){var sp=stackSave();try{return getWasmTableEntry(index)(a1,a2,a3,a4)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_viii(index,a1,a2,a3){var sp=stackSave();try{getWasmTableEntry(index)(a1,a2,a3)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_vi(index,a1){var sp=stackSave();try{getWasmTableEntry(index)(a1)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_vii(index,a1,a2){var sp=stackSave();try{getWasmTableEntry(index)(a1,a2)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_viiiii(index,a1,a2,a3,a4,a5){var sp=stackSave();try{getWasmTableEntry(index)(a1,a2,a3,a4,a5)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0)}}function invoke_ji(index,a1){var sp=stackSave();try{return getWasmTableEntry(index)(a1)}catch(e){stackRestore(sp);if(!(e instanceof EmscriptenEH))throw e;_setThrew(1,0);return 0n}}async function run(){preRun();if(runDependencies){await resolveRunDependencies()}var setStatus=Module["setStatus"];if(setStatus){setStatus("Running...");await new Promise(resolve=>setTimeout(resolve,1));setTimeout(setStatus,1,"")}if(ABORT)return;initRuntime();Module["onRuntimeInitialized"]?.();postRun()}var wasmExports;wasmExports=await createWasm();await run();
;return Module}})();if(true){module.exports=PgQueryModule;module.exports["default"]=PgQueryModule}else {}


/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 627:
/***/ (function(__unused_webpack_module, exports, __nccwpck_require__) {


/**
 * DO NOT MODIFY MANUALLY — this is generated from the templates dir
 *
 * To make changes, edit the files in the templates/ directory and run:
 * npm run copy:templates
 */
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __exportStar = (this && this.__exportStar) || function(m, exports) {
    for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
};
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.scan = exports.normalize = exports.fingerprint = exports.parsePlPgSQL = exports.parse = exports.SqlError = void 0;
exports.hasSqlDetails = hasSqlDetails;
exports.formatSqlError = formatSqlError;
exports.loadModule = loadModule;
exports.parseSync = parseSync;
exports.parsePlPgSQLSync = parsePlPgSQLSync;
exports.fingerprintSync = fingerprintSync;
exports.normalizeSync = normalizeSync;
exports.scanSync = scanSync;
__exportStar(__nccwpck_require__(461), exports);
class SqlError extends Error {
    sqlDetails;
    constructor(message, details) {
        super(message);
        this.name = 'SqlError';
        this.sqlDetails = details;
    }
}
exports.SqlError = SqlError;
function hasSqlDetails(error) {
    return error instanceof SqlError && error.sqlDetails !== undefined;
}
function formatSqlError(error, query, options = {}) {
    const { showPosition = true, showQuery = true, color = false, maxQueryLength } = options;
    const lines = [];
    // ANSI color codes
    const red = color ? '\x1b[31m' : '';
    const yellow = color ? '\x1b[33m' : '';
    const reset = color ? '\x1b[0m' : '';
    // Add error message
    lines.push(`${red}Error: ${error.message}${reset}`);
    // Add SQL details if available
    if (error.sqlDetails) {
        const { cursorPosition, fileName, functionName, lineNumber } = error.sqlDetails;
        if (cursorPosition !== undefined && cursorPosition >= 0) {
            lines.push(`Position: ${cursorPosition}`);
        }
        if (fileName || functionName || lineNumber) {
            const details = [];
            if (fileName)
                details.push(`file: ${fileName}`);
            if (functionName)
                details.push(`function: ${functionName}`);
            if (lineNumber)
                details.push(`line: ${lineNumber}`);
            lines.push(`Source: ${details.join(', ')}`);
        }
        // Show query with position marker
        if (showQuery && showPosition && cursorPosition !== undefined && cursorPosition >= 0) {
            let displayQuery = query;
            let adjustedPosition = cursorPosition;
            // Truncate if needed
            if (maxQueryLength && query.length > maxQueryLength) {
                const start = Math.max(0, cursorPosition - Math.floor(maxQueryLength / 2));
                const end = Math.min(query.length, start + maxQueryLength);
                displayQuery = (start > 0 ? '...' : '') +
                    query.substring(start, end) +
                    (end < query.length ? '...' : '');
                // Adjust cursor position for truncation
                adjustedPosition = cursorPosition - start + (start > 0 ? 3 : 0);
            }
            lines.push(displayQuery);
            lines.push(' '.repeat(adjustedPosition) + `${yellow}^${reset}`);
        }
    }
    else if (showQuery) {
        // No SQL details, just show the query if requested
        let displayQuery = query;
        if (maxQueryLength && query.length > maxQueryLength) {
            displayQuery = query.substring(0, maxQueryLength) + '...';
        }
        lines.push(`Query: ${displayQuery}`);
    }
    return lines.join('\n');
}
// @ts-ignore
const libpg_query_js_1 = __importDefault(__nccwpck_require__(995));
let wasmModule;
const initPromise = (0, libpg_query_js_1.default)().then((module) => {
    wasmModule = module;
});
function ensureLoaded() {
    if (!wasmModule)
        throw new Error("WASM module not initialized. Call `loadModule()` first.");
}
async function loadModule() {
    if (!wasmModule) {
        await initPromise;
    }
}
function awaitInit(fn) {
    return (async (...args) => {
        await initPromise;
        return fn(...args);
    });
}
function stringToPtr(str) {
    ensureLoaded();
    if (typeof str !== 'string') {
        throw new TypeError(`Expected a string, got ${typeof str}`);
    }
    const len = wasmModule.lengthBytesUTF8(str) + 1;
    const ptr = wasmModule._malloc(len);
    try {
        wasmModule.stringToUTF8(str, ptr, len);
        return ptr;
    }
    catch (error) {
        wasmModule._free(ptr);
        throw error;
    }
}
function ptrToString(ptr) {
    ensureLoaded();
    if (typeof ptr !== 'number') {
        throw new TypeError(`Expected a number, got ${typeof ptr}`);
    }
    return wasmModule.UTF8ToString(ptr);
}
exports.parse = awaitInit(async (query) => {
    // Input validation
    if (query === null || query === undefined) {
        throw new Error('Query cannot be null or undefined');
    }
    if (query === '') {
        throw new Error('Query cannot be empty');
    }
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_parse_query_raw(queryPtr);
        if (!resultPtr) {
            throw new Error('Failed to parse query: memory allocation failed');
        }
        // Read the PgQueryParseResult struct
        const parseTreePtr = wasmModule.getValue(resultPtr, 'i32');
        const stderrBufferPtr = wasmModule.getValue(resultPtr + 4, 'i32');
        const errorPtr = wasmModule.getValue(resultPtr + 8, 'i32');
        if (errorPtr) {
            // Read PgQueryError struct
            const messagePtr = wasmModule.getValue(errorPtr, 'i32');
            const funcnamePtr = wasmModule.getValue(errorPtr + 4, 'i32');
            const filenamePtr = wasmModule.getValue(errorPtr + 8, 'i32');
            const lineno = wasmModule.getValue(errorPtr + 12, 'i32');
            const cursorpos = wasmModule.getValue(errorPtr + 16, 'i32');
            const message = messagePtr ? wasmModule.UTF8ToString(messagePtr) : 'Unknown error';
            const funcname = funcnamePtr ? wasmModule.UTF8ToString(funcnamePtr) : undefined;
            const filename = filenamePtr ? wasmModule.UTF8ToString(filenamePtr) : undefined;
            throw new SqlError(message, {
                message,
                cursorPosition: cursorpos > 0 ? cursorpos - 1 : 0, // Convert to 0-based
                fileName: filename,
                functionName: funcname,
                lineNumber: lineno > 0 ? lineno : undefined
            });
        }
        if (!parseTreePtr) {
            throw new Error('No parse tree generated');
        }
        const parseTreeStr = wasmModule.UTF8ToString(parseTreePtr);
        return JSON.parse(parseTreeStr);
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_parse_result(resultPtr);
        }
    }
});
exports.parsePlPgSQL = awaitInit(async (query) => {
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_parse_plpgsql(queryPtr);
        const resultStr = ptrToString(resultPtr);
        // Success is always a JSON object; anything else is an error message
        if (!resultStr.startsWith('{')) {
            throw new Error(resultStr);
        }
        return JSON.parse(resultStr);
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
});
exports.fingerprint = awaitInit(async (query) => {
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_fingerprint(queryPtr);
        const resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith('syntax error') || resultStr.startsWith('deparse error') || resultStr.startsWith('ERROR')) {
            throw new Error(resultStr);
        }
        return resultStr;
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
});
exports.normalize = awaitInit(async (query) => {
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_normalize_query(queryPtr);
        const resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith('syntax error') || resultStr.startsWith('deparse error') || resultStr.startsWith('ERROR')) {
            throw new Error(resultStr);
        }
        return resultStr;
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
});
// Sync versions
function parseSync(query) {
    if (!wasmModule) {
        throw new Error('WASM module not initialized. Call loadModule() first.');
    }
    // Input validation
    if (query === null || query === undefined) {
        throw new Error('Query cannot be null or undefined');
    }
    if (query === '') {
        throw new Error('Query cannot be empty');
    }
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_parse_query_raw(queryPtr);
        if (!resultPtr) {
            throw new Error('Failed to parse query: memory allocation failed');
        }
        // Read the PgQueryParseResult struct
        const parseTreePtr = wasmModule.getValue(resultPtr, 'i32');
        const stderrBufferPtr = wasmModule.getValue(resultPtr + 4, 'i32');
        const errorPtr = wasmModule.getValue(resultPtr + 8, 'i32');
        if (errorPtr) {
            // Read PgQueryError struct
            const messagePtr = wasmModule.getValue(errorPtr, 'i32');
            const funcnamePtr = wasmModule.getValue(errorPtr + 4, 'i32');
            const filenamePtr = wasmModule.getValue(errorPtr + 8, 'i32');
            const lineno = wasmModule.getValue(errorPtr + 12, 'i32');
            const cursorpos = wasmModule.getValue(errorPtr + 16, 'i32');
            const message = messagePtr ? wasmModule.UTF8ToString(messagePtr) : 'Unknown error';
            const funcname = funcnamePtr ? wasmModule.UTF8ToString(funcnamePtr) : undefined;
            const filename = filenamePtr ? wasmModule.UTF8ToString(filenamePtr) : undefined;
            throw new SqlError(message, {
                message,
                cursorPosition: cursorpos > 0 ? cursorpos - 1 : 0, // Convert to 0-based
                fileName: filename,
                functionName: funcname,
                lineNumber: lineno > 0 ? lineno : undefined
            });
        }
        if (!parseTreePtr) {
            throw new Error('No parse tree generated');
        }
        const parseTreeStr = wasmModule.UTF8ToString(parseTreePtr);
        return JSON.parse(parseTreeStr);
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_parse_result(resultPtr);
        }
    }
}
function parsePlPgSQLSync(query) {
    if (!wasmModule) {
        throw new Error('WASM module not initialized. Call loadModule() first.');
    }
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_parse_plpgsql(queryPtr);
        const resultStr = ptrToString(resultPtr);
        // Success is always a JSON object; anything else is an error message
        if (!resultStr.startsWith('{')) {
            throw new Error(resultStr);
        }
        return JSON.parse(resultStr);
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
}
function fingerprintSync(query) {
    if (!wasmModule) {
        throw new Error('WASM module not initialized. Call loadModule() first.');
    }
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_fingerprint(queryPtr);
        const resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith('syntax error') || resultStr.startsWith('deparse error') || resultStr.startsWith('ERROR')) {
            throw new Error(resultStr);
        }
        return resultStr;
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
}
function normalizeSync(query) {
    if (!wasmModule) {
        throw new Error('WASM module not initialized. Call loadModule() first.');
    }
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_normalize_query(queryPtr);
        const resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith('syntax error') || resultStr.startsWith('deparse error') || resultStr.startsWith('ERROR')) {
            throw new Error(resultStr);
        }
        return resultStr;
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
}
exports.scan = awaitInit(async (query) => {
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_scan(queryPtr);
        const resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith('syntax error') || resultStr.startsWith('deparse error') || resultStr.startsWith('ERROR')) {
            throw new Error(resultStr);
        }
        return JSON.parse(resultStr);
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
});
function scanSync(query) {
    if (!wasmModule) {
        throw new Error('WASM module not initialized. Call loadModule() first.');
    }
    const queryPtr = stringToPtr(query);
    let resultPtr = 0;
    try {
        resultPtr = wasmModule._wasm_scan(queryPtr);
        const resultStr = ptrToString(resultPtr);
        if (resultStr.startsWith('syntax error') || resultStr.startsWith('deparse error') || resultStr.startsWith('ERROR')) {
            throw new Error(resultStr);
        }
        return JSON.parse(resultStr);
    }
    finally {
        wasmModule._free(queryPtr);
        if (resultPtr) {
            wasmModule._wasm_free_string(resultPtr);
        }
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./build/sql/dirname.js
/**
 * Imported before libpg-query, which looks for its WebAssembly beside `__dirname`; an ES module has none (FIELD-NOTES,
 * toolchain). In a bundle the file lies beside the bundle, else in the package.
 */




const here = (0,external_node_path_namespaceObject.dirname)((0,external_node_url_namespaceObject.fileURLToPath)(import.meta.url));
const scope = globalThis;
scope.__dirname = (0,external_node_fs_.existsSync)((0,external_node_path_namespaceObject.join)(here, 'libpg-query.wasm'))
    ? here
    : (0,external_node_path_namespaceObject.dirname)((0,external_node_module_namespaceObject.createRequire)(import.meta.url).resolve(['libpg-query', 'wasm', 'index.cjs'].join('/')));

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/sql/short-lived.js
/**
 * Imported before libpg-query is. In a process that ends within a second V8 spends as much time on optimising code, in threads
 * that take the processors from ours, as the work itself takes: it is told to wait for code that runs longer than that. Set here
 * and not as the process starts: with other flags than it was built with, V8 does not take Node's own compiled code and
 * compiles it anew (measured: 40 ms for each thread). What is optimised changes no result.
 */


/** WebAssembly stays as it is first compiled: the grammar is one function that takes longer to optimise than 800 scripts to parse. */
const wasm = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];
/**
 * By V8's major version, those of Node 20, 22 and 24. Flags are no API of V8, and one that it does not know is an error message: of a
 * version that nobody has looked at nothing is asked.
 */
const flags = {
    // Bytes of bytecode that a function runs before it is optimised: fifteen times V8's own.
    11: [...wasm, '--interrupt-budget=1000000'],
    12: [...wasm, '--invocation-count-for-turbofan=30000'],
    13: [...wasm, '--invocation-count-for-turbofan=30000'],
};
if (external_node_worker_threads_namespaceObject.workerData.isShortLived)
    for (const flag of flags[process.versions.v8.split('.')[0] ?? ''] ?? [])
        (0,external_node_v8_namespaceObject.setFlagsFromString)(flag);

// EXTERNAL MODULE: ./node_modules/libpg-query/wasm/index.cjs
var libpg_query_wasm = __nccwpck_require__(627);
;// CONCATENATED MODULE: ./build/errors.js
/**
 * A set-up that can't do the job: shown as one sentence and its remedy, exit status 2, never with a stack.
 * Anything else that is thrown is a defect of Preflight and is shown with its stack.
 */
class PreflightError extends Error {
    name = 'PreflightError';
    /** What to do about it: one sentence. */
    remedy;
    constructor(message, remedy, options) {
        super(message, options);
        this.remedy = remedy;
    }
}
/** The text of anything that was thrown, for a `catch` of `unknown`. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}

;// CONCATENATED MODULE: ./build/sql/mentions.js
/** The names that scripts mention of tables, types, indexes and the like; in lower case, as unquoted ones are stored. */
function namesIn(scripts) {
    const names = new Set();
    for (const { statements } of scripts)
        for (const { actions } of statements)
            collect(actions, names);
    return [...names];
}
/** A test whether a text holds one of these names as a word, in whatever case. */
function mentionsAny(names) {
    if (names.length === 0)
        return () => false;
    const words = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'i');
    return (text) => pattern.test(text);
}
/** Types that every other statement mentions. */
const builtIn = new Set('text varchar char bpchar boolean smallint integer bigint real numeric decimal json jsonb uuid bytea date time timestamp timestamptz int2 int4 int8 float4 float8 bool'
    .split(' ')
    .concat([
    'double precision',
    'timestamp without time zone',
    'timestamp with time zone',
    'character varying',
]));
/** A name is an object with `schema` and `name`, or stands under a key that says so. */
const named = new Set(['index', 'constraint', 'to', 'trigger', 'policy']);
function collect(value, names) {
    if (Array.isArray(value)) {
        for (const one of value)
            collect(one, names);
    }
    else if (typeof value === 'object' && value !== null) {
        if ('schema' in value && 'name' in value && typeof value.name === 'string' && !builtIn.has(value.name))
            names.add(value.name.toLowerCase());
        for (const [key, one] of Object.entries(value)) {
            if (named.has(key) && typeof one === 'string')
                names.add(one.toLowerCase());
            else
                collect(one, names);
        }
    }
}

;// CONCATENATED MODULE: ./build/sql/expressions.js
/** The strings of a list of String nodes. */
function strings(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
/** A qualified name of a list of String nodes. */
function nameOf(nodes) {
    const parts = strings(nodes);
    return { schema: parts.at(-2), name: parts.at(-1) ?? '' };
}
/** The name of a relation. */
function relationName(relation) {
    return {
        schema: relation?.relpersistence === 't' && relation.schemaname === undefined
            ? 'pg_temp'
            : relation?.schemaname,
        name: relation?.relname ?? '',
    };
}
/** The constant string of an expression, through casts, `||` and the functions that only build names; else undefined. */
function constantText(node) {
    if (node === undefined)
        return undefined;
    if ('A_Const' in node) {
        const { sval, ival } = node.A_Const;
        return sval !== undefined ? (sval.sval ?? '') : ival !== undefined ? String(ival.ival ?? 0) : undefined;
    }
    if ('TypeCast' in node)
        return constantText(node.TypeCast.arg);
    if ('A_Expr' in node && strings(node.A_Expr.name).join() === '||') {
        const [left, right] = [constantText(node.A_Expr.lexpr), constantText(node.A_Expr.rexpr)];
        return left === undefined || right === undefined ? undefined : left + right;
    }
    if ('FuncCall' in node) {
        const values = (node.FuncCall.args ?? []).map(constantText);
        const name = strings(node.FuncCall.funcname).at(-1);
        if (values.some((value) => value === undefined))
            return undefined;
        const [first = '', ...rest] = values;
        if (name === 'quote_ident')
            return `"${first.replaceAll('"', '""')}"`;
        if (name === 'quote_literal')
            return `'${first.replaceAll("'", "''")}'`;
        if (name !== 'format')
            return undefined;
        let next = 0;
        return first.replace(/%([sIL%])/g, (_, kind) => {
            if (kind === '%')
                return '%';
            const value = rest[next] ?? '';
            next += 1;
            return kind === 's'
                ? value
                : kind === 'I'
                    ? `"${value.replaceAll('"', '""')}"`
                    : `'${value.replaceAll("'", "''")}'`;
        });
    }
    return undefined;
}
/** Judges a WHERE clause: `WHERE true` and `WHERE 1 = 1` are no condition. */
function conditionOf(where) {
    if (where === undefined)
        return 'none';
    if ('A_Const' in where && where.A_Const.boolval?.boolval === true)
        return 'always';
    if ('A_Expr' in where && where.A_Expr.kind === 'AEXPR_OP' && strings(where.A_Expr.name).join() === '=') {
        const [left, right] = [constantText(where.A_Expr.lexpr), constantText(where.A_Expr.rexpr)];
        if (left !== undefined && left === right)
            return 'always';
    }
    return 'some';
}
/** The column of a WHERE clause that is `column IS NULL` and nothing else. */
function whereNull(where) {
    if (where === undefined || !('NullTest' in where) || where.NullTest.nulltesttype !== 'IS_NULL')
        return undefined;
    return lastField(where.NullTest.arg);
}
/** The two columns of a WHERE clause that is `one IS DISTINCT FROM other` and nothing else. */
function whereDistinct(where) {
    if (where === undefined || !('A_Expr' in where) || where.A_Expr.kind !== 'AEXPR_DISTINCT')
        return undefined;
    const [one, other] = [lastField(where.A_Expr.lexpr), lastField(where.A_Expr.rexpr)];
    return one === undefined || other === undefined ? undefined : [one, other];
}
/** Functions that never give NULL, of those that a backfill uses. */
const neverNull = new Set('now gen_random_uuid uuid_generate_v4 random clock_timestamp statement_timestamp transaction_timestamp uuidv4 uuidv7 jsonb_build_object json_build_object jsonb_build_array json_build_array concat nextval'.split(' '));
/** Functions that give NULL for NULL alone. */
const nullForNull = new Set('to_json to_jsonb lower upper btrim ltrim rtrim length md5 replace initcap abs round'.split(' '));
const nullForNullOperators = new Set(['||', '+', '-', '*']);
/**
 * The columns of which one must be NULL for an expression to be NULL; none where it never is; `undefined` where it can't be
 * told.
 */
function nullIf(node) {
    if (node === undefined)
        return undefined;
    if ('A_Const' in node)
        return node.A_Const.isnull === true ? undefined : [];
    if ('TypeCast' in node)
        return nullIf(node.TypeCast.arg);
    if ('SQLValueFunction' in node || 'A_ArrayExpr' in node)
        return [];
    if ('ColumnRef' in node) {
        const column = lastField(node);
        return column === undefined ? undefined : [column];
    }
    if ('CoalesceExpr' in node) {
        const known = (node.CoalesceExpr.args ?? []).flatMap((part) => {
            const columns = nullIf(part);
            return columns === undefined ? [] : [columns];
        });
        return known.find((columns) => columns.length === 0) ?? known[0];
    }
    if ('CaseExpr' in node) {
        const results = (node.CaseExpr.args ?? []).map((when) => 'CaseWhen' in when ? nullIf(when.CaseWhen.result) : undefined);
        return any([nullIf(node.CaseExpr.defresult), ...results]);
    }
    if ('FuncCall' in node) {
        const name = strings(node.FuncCall.funcname).at(-1) ?? '';
        if (neverNull.has(name))
            return [];
        return nullForNull.has(name) ? any((node.FuncCall.args ?? []).map(nullIf)) : undefined;
    }
    if ('A_Expr' in node && nullForNullOperators.has(strings(node.A_Expr.name).at(-1) ?? ''))
        return any([nullIf(node.A_Expr.lexpr), nullIf(node.A_Expr.rexpr)]);
    return undefined;
}
function any(parts) {
    return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
/** The last name of a column reference: the column. */
function lastField(node) {
    return node !== undefined && 'ColumnRef' in node ? strings(node.ColumnRef.fields).at(-1) : undefined;
}

;// CONCATENATED MODULE: ./build/model/names.js
/** Names of the objects of a database, as the Report and the catalog have them and as SQL wants them. */
/** `public.User`, as the Report's `object` and the catalog's references have it. */
function pathOf({ schema, name }) {
    return `${schema}.${name}`;
}
/** An identifier in double quotes, which is right for every name. */
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** `"public"."User"`, so that no search path matters. */
function qualified({ schema, name }) {
    return `${quote(schema)}.${quote(name)}`;
}
/** A text as an SQL literal, whatever `standard_conforming_strings` says. */
function quoteLiteral(text) {
    const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
    return text.includes('\\') ? `E${quoted}` : quoted;
}
/** The same from a path, whose schema is taken to end at the first point. */
function quotePath(path) {
    const at = path.indexOf('.');
    return qualified({ schema: path.slice(0, at), name: path.slice(at + 1) });
}

;// CONCATENATED MODULE: ./build/sql/names.js
/** Names of PostgreSQL objects: as data, as text and as they must be quoted in SQL. */


/**
 * Keywords that `quote_ident` quotes: all that are not "unreserved" in PostgreSQL 17
 * (https://www.postgresql.org/docs/17/sql-keywords-appendix.html).
 */
const keywords = new Set(`all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
  character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
  else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
  in initially inner inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
  json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left like
  limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset
  on only or order out outer overlaps overlay placing position precision primary real references returning right row
  select session_user setof similar smallint some substring symmetric system_user table tablesample then time timestamp to
  trailing treat trim true union unique user using values varchar variadic verbose when where window with xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(/\s+/));
/** An identifier as it must be written in SQL, the way the server's `quote_ident` does it: `"User"`, `email`, `"order"`. */
function quoteIdentifier(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : quote(name);
}
/** A name with its schema, quoted. The schema is left out where it is `implied`, the one that the search path finds first. */
function quoteName({ schema, name }, implied) {
    return schema === undefined || schema === implied
        ? quoteIdentifier(name)
        : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}
/** Parts joined with dots, unquoted, as in the Report's `object` and in the catalog. */
function dotted(...parts) {
    return parts.filter((part) => part !== undefined).join('.');
}

;// CONCATENATED MODULE: ./build/sql/types.js

/** Other names of built-in types, and the one that `format_type` prints. */
const types_builtIn = new Map([
    ['int2', 'smallint'],
    ['int4', 'integer'],
    ['int', 'integer'],
    ['int8', 'bigint'],
    ['float4', 'real'],
    ['float8', 'double precision'],
    ['float', 'double precision'],
    ['bool', 'boolean'],
    ['decimal', 'numeric'],
    ['varchar', 'character varying'],
    ['bpchar', 'character'],
    ['char', 'character'],
    ['varbit', 'bit varying'],
    ['timestamp', 'timestamp without time zone'],
    ['timestamptz', 'timestamp with time zone'],
    ['time', 'time without time zone'],
    ['timetz', 'time with time zone'],
]);
const serials = new Map([
    ['serial', 'integer'],
    ['serial4', 'integer'],
    ['bigserial', 'bigint'],
    ['serial8', 'bigint'],
    ['smallserial', 'smallint'],
    ['serial2', 'smallint'],
]);
const canonical = new Set(types_builtIn.values());
/** Whether the tree says `serial` or one of its kin: an integer with a sequence as its default. */
function isSerial(type) {
    const names = namesOf(type?.names);
    return names.length === 1 && serials.has(names[0] ?? '');
}
function namesOf(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
function integerOf(node) {
    if ('A_Const' in node && node.A_Const.ival !== undefined)
        return node.A_Const.ival.ival ?? 0;
    return 'Integer' in node ? (node.Integer.ival ?? 0) : undefined;
}
/** Reads a type of the syntax tree. */
function typeOfTree(type) {
    const names = namesOf(type?.names);
    const last = names.at(-1) ?? '';
    const inCatalog = names.length === 2 && names[0] === 'pg_catalog';
    const plain = names.length === 1 || inCatalog;
    const modifiers = (type?.typmods ?? []).flatMap((node) => integerOf(node) ?? []);
    const name = plain ? (serials.get(last) ?? types_builtIn.get(last) ?? last) : last;
    return {
        schema: plain ? undefined : names.at(-2),
        name,
        // `char` is `character(1)`, and an interval's first modifier is a mask of fields that says nothing about size.
        modifiers: name === 'interval'
            ? modifiers.slice(1)
            : (name === 'character' || name === 'bit') && modifiers.length === 0
                ? [1]
                : modifiers,
        array: (type?.arrayBounds ?? []).length > 0,
    };
}
/** Reads `format_type`'s text, such as `character varying(20)`, `public."Role"[]` or `timestamp(3) without time zone`. */
function typeOfText(text) {
    const array = /\[\]$/.test(text);
    const element = text.replace(/(\[\])+$/, '');
    const modifiers = [...(/\(([\d, ]+)\)/.exec(element)?.[1] ?? '').matchAll(/\d+/g)].map((match) => Number(match[0]));
    const bare = element.replace(/\([\d, ]+\)/, '');
    if (canonical.has(bare))
        return { schema: undefined, name: bare, modifiers, array };
    const parts = [...bare.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    const name = parts.at(-1) ?? bare;
    const schema = parts.length > 1 ? parts.at(-2) : undefined;
    return {
        schema,
        name: schema === undefined && !bare.startsWith('"') ? (types_builtIn.get(name) ?? name) : name,
        modifiers,
        array,
    };
}
/** A type in words, as `format_type` would print it. */
function typeText({ schema, name, modifiers, array }) {
    const known = canonical.has(name) || /^[a-z0-9_]+$/.test(name);
    const bare = `${schema === undefined ? '' : `${quoteIdentifier(schema)}.`}${known ? name : quoteIdentifier(name)}`;
    const size = modifiers.length > 0 ? `(${modifiers.join(',')})` : '';
    const sized = /^(time|timestamp) /.test(bare) ? bare.replace(' ', `${size} `) : bare + size;
    return sized + (array ? '[]' : '');
}

;// CONCATENATED MODULE: ./build/sql/tree-mentions.js


/** Enum labels are at most 63 bytes; longer strings and the thousandth row of an INSERT say nothing that a rule needs. */
const longestLiteral = 63;
const mostLiterals = 2_000;
/** Collects what a tree mentions. Every statement passes through here, so little is made on the way. */
function mentionsOf(root) {
    const literals = new Map();
    const relations = new Map();
    const columns = new Set();
    const calls = [];
    const changes = [];
    const localNames = new Set();
    /** What is to be visited, the next one last. */
    const stack = [];
    const push = (value, column, cast) => {
        if (typeof value === 'object' && value !== null)
            stack.push({ value, column, cast });
    };
    const pushAll = (visits) => {
        for (const { value, column, cast } of visits.toReversed())
            push(value, column, cast);
    };
    /** Pushes the items of a list or the members of a node so that they come off the stack in their order. */
    const pushChildren = (parent, column, cast) => {
        if (Array.isArray(parent)) {
            for (let at = parent.length - 1; at >= 0; at -= 1)
                push(parent[at], column, cast);
            return;
        }
        const keys = Object.keys(parent);
        for (let at = keys.length - 1; at >= 0; at -= 1) {
            const key = keys[at];
            push(wrapped(key, parent[key]), column, cast);
        }
    };
    push(root);
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
        const { value, column, cast } = visit;
        const node = value;
        switch (kindOf(node)) {
            case 'A_Const': {
                const { sval } = inside(node, 'A_Const');
                const text = sval === undefined ? undefined : (sval.sval ?? '');
                if (text === undefined || text.length > longestLiteral || literals.size >= mostLiterals)
                    break;
                const key = JSON.stringify([text, column, cast]);
                if (!literals.has(key))
                    literals.set(key, { value: text, column, cast });
                break;
            }
            case 'TypeCast': {
                const { arg, typeName } = inside(node, 'TypeCast');
                push(arg, column, typeOfTree(typeName));
                break;
            }
            case 'A_Expr': {
                const { lexpr, rexpr } = inside(node, 'A_Expr');
                push(rexpr, lastField(lexpr) ?? column, cast);
                push(lexpr, lastField(rexpr) ?? column, cast);
                break;
            }
            case 'ColumnRef':
                columns.add(strings(inside(node, 'ColumnRef').fields).at(-1) ?? '*');
                break;
            case 'RangeVar': {
                const name = relationName(inside(node, 'RangeVar'));
                relations.set(JSON.stringify(name), name);
                break;
            }
            case 'FuncCall': {
                const { funcname, ...rest } = inside(node, 'FuncCall');
                calls.push({ function: nameOf(funcname), arguments: (rest.args ?? []).map(constantText) });
                pushChildren(rest);
                break;
            }
            case 'UpdateStmt':
                if (value !== root)
                    changes.push(node);
                else
                    pushAll(updateParts(inside(node, 'UpdateStmt')));
                break;
            case 'InsertStmt':
                if (value !== root)
                    changes.push(node);
                else
                    pushAll(insertParts(inside(node, 'InsertStmt')));
                break;
            case 'DeleteStmt':
            case 'MergeStmt':
                if (value !== root)
                    changes.push(node);
                else
                    pushChildren(node, column, cast);
                break;
            case 'ColumnDef': {
                const definition = inside(node, 'ColumnDef');
                pushChildren(definition, definition.colname);
                break;
            }
            case 'AlterTableCmd': {
                const command = inside(node, 'AlterTableCmd');
                pushChildren(command, command.name);
                break;
            }
            case 'SelectStmt':
            case 'SubLink':
                pushChildren(node);
                break;
            case 'CommonTableExpr': {
                const { ctename } = inside(node, 'CommonTableExpr');
                if (ctename !== undefined)
                    localNames.add(ctename);
                pushChildren(node, column, cast);
                break;
            }
            default:
                pushChildren(node, column, cast);
        }
    }
    return {
        literals: [...literals.values()],
        relations: [...relations.values()].filter(({ schema, name }) => schema !== undefined || !localNames.has(name)),
        columns: [...columns],
        calls,
        changes,
    };
}
/** The parser's name of a node: it wraps each in an object with that one key. Of a list or a bare struct it is no name of any. */
function kindOf(value) {
    for (const key in value)
        return key;
    return undefined;
}
/** What a node of a kind holds. */
function inside(node, kind) {
    return node[kind];
}
/** A member of a node. A RangeVar that stands without its wrapper (INSERT INTO, DELETE FROM) is given one. */
function wrapped(key, child) {
    return (key === 'relation' || key === 'rel' || key === 'pktable') &&
        typeof child === 'object' &&
        child !== null &&
        'relname' in child
        ? { RangeVar: child }
        : child;
}
/** The members of a node as visits. */
function childrenOf(parent) {
    return Object.entries(parent).map(([key, child]) => ({
        value: wrapped(key, child),
        column: undefined,
        cast: undefined,
    }));
}
/** SET column = expression gives its constants the column. */
function updateParts(statement) {
    const { targetList, relation, ...rest } = statement;
    const sets = (targetList ?? []).flatMap((target) => 'ResTarget' in target
        ? [{ value: target.ResTarget.val, column: target.ResTarget.name, cast: undefined }]
        : []);
    return [
        { value: { RangeVar: relation ?? {} }, column: undefined, cast: undefined },
        ...sets,
        ...childrenOf(rest),
    ];
}
/** VALUES and a SELECT list give their constants the column of the same position. */
function insertParts(statement) {
    const { relation, cols, selectStmt, ...rest } = statement;
    const names = (cols ?? []).map((column) => ('ResTarget' in column ? column.ResTarget.name : undefined));
    const select = selectStmt !== undefined && 'SelectStmt' in selectStmt ? selectStmt.SelectStmt : undefined;
    const rows = (select?.valuesLists ?? []).flatMap((row) => 'List' in row
        ? (row.List.items ?? []).map((value, at) => ({ value, column: names[at], cast: undefined }))
        : []);
    const targets = (select?.targetList ?? []).map((target, at) => ({
        value: 'ResTarget' in target ? target.ResTarget.val : target,
        column: names[at],
        cast: undefined,
    }));
    const others = { ...select, valuesLists: undefined, targetList: undefined };
    return [
        { value: { RangeVar: relation ?? {} }, column: undefined, cast: undefined },
        ...rows,
        ...targets,
        ...childrenOf(others),
        ...childrenOf(rest),
    ];
}
/** Functions whose value may differ from row to row, so that a DEFAULT of them rewrites the table. */
const volatileFunctions = new Set('random gen_random_uuid uuid_generate_v4 uuid_generate_v1 uuid_generate_v1mc uuidv4 uuidv7 clock_timestamp timeofday nextval gen_random_bytes gen_ulid nanoid cuid'.split(' '));
/** Whether an expression calls a function that is known to be volatile. */
function isVolatile(node) {
    return (node !== undefined && mentionsOf(node).calls.some((call) => volatileFunctions.has(call.function.name)));
}

;// CONCATENATED MODULE: ./build/sql/data-actions.js


/** INSERT, UPDATE, DELETE, MERGE and SELECT, with what WITH changes on the way. */
function dataActions(node) {
    const { relations, columns, calls, changes } = mentionsOf(node);
    const inner = changes.flatMap((change) => dataActions(change));
    const called = calls.map((call) => ({ kind: 'call', ...call }));
    if ('InsertStmt' in node) {
        const table = relationName(node.InsertStmt.relation);
        const target = (node.InsertStmt.cols ?? []).flatMap((column) => 'ResTarget' in column ? (column.ResTarget.name ?? []) : []);
        const reads = relations.filter((name) => name.name !== table.name || name.schema !== table.schema);
        return [...inner, { kind: 'insert', table, columns: target, reads, readColumns: columns }, ...called];
    }
    if ('UpdateStmt' in node) {
        const table = relationName(node.UpdateStmt.relation);
        const sets = (node.UpdateStmt.targetList ?? []).flatMap((target) => 'ResTarget' in target
            ? [
                {
                    column: target.ResTarget.name ?? '',
                    reads: mentionsOf(target.ResTarget.val).columns,
                    nullIf: nullIf(target.ResTarget.val),
                },
            ]
            : []);
        return [
            ...inner,
            {
                kind: 'update',
                table,
                sets,
                // With FROM a row that matches nothing there is not changed.
                condition: node.UpdateStmt.fromClause === undefined ? conditionOf(node.UpdateStmt.whereClause) : 'some',
                whereNull: node.UpdateStmt.fromClause === undefined
                    ? (whereNull(node.UpdateStmt.whereClause) ?? alike(node.UpdateStmt.whereClause, sets))
                    : undefined,
                reads: relations,
            },
            ...called,
        ];
    }
    if ('DeleteStmt' in node) {
        const { relation, whereClause, usingClause } = node.DeleteStmt;
        const condition = conditionOf(whereClause);
        return [
            ...inner,
            {
                kind: 'delete',
                table: relationName(relation),
                condition: usingClause === undefined ? condition : 'some',
                whereNull: usingClause === undefined ? whereNull(whereClause) : undefined,
            },
            ...called,
        ];
    }
    if ('MergeStmt' in node)
        return [
            ...inner,
            { kind: 'merge', table: relationName(node.MergeStmt.relation), reads: relations },
            ...called,
        ];
    const into = 'SelectStmt' in node ? node.SelectStmt.intoClause : undefined;
    const made = into?.rel === undefined
        ? [{ kind: 'select' }]
        : [tableOfQuery(relationName(into.rel), into.rel.relpersistence === 't', false)];
    return [...inner, ...made, ...called];
}
/** CREATE TABLE … AS and SELECT … INTO. */
function tableOfQuery(table, temporary, ifNotExists) {
    const nothing = {
        columns: [],
        constraints: [],
        partitionOf: undefined,
        partitioned: false,
        inherits: [],
        like: [],
    };
    return { kind: 'create-table', table, ...nothing, ifNotExists, temporary, fromQuery: true };
}
/** `SET a = b WHERE a IS DISTINCT FROM b` leaves no row where `a` is not `b`: as good as a condition on NULL. */
function alike(where, sets) {
    const pair = whereDistinct(where);
    const set = sets.find(({ column, nullIf: reads }) => pair?.includes(column) && reads?.length === 1);
    return set?.nullIf?.every((read) => pair?.includes(read)) === true ? set.column : undefined;
}

;// CONCATENATED MODULE: ./build/sql/object-actions.js



function listNames(node) {
    return 'List' in node ? strings(node.List.items) : 'String' in node ? [node.String.sval ?? ''] : [];
}
function object_actions_qualified(parts) {
    return { schema: parts.at(-2), name: parts.at(-1) ?? '' };
}
function typeNameOf(type) {
    return nameOf(type?.names);
}
/** Argument types of a function, in words. */
function argumentTypes(parameters) {
    return (parameters ?? []).flatMap((node) => {
        const parameter = 'FunctionParameter' in node ? node.FunctionParameter : undefined;
        const isInput = parameter !== undefined && parameter.mode !== 'FUNC_PARAM_OUT' && parameter.mode !== 'FUNC_PARAM_TABLE';
        return isInput ? [typeText(typeOfTree(parameter.argType))] : [];
    });
}
/** DROP of anything: an action for each thing named. */
function drop(statement) {
    const flags = { ifExists: statement.missing_ok === true, cascade: statement.behavior === 'DROP_CASCADE' };
    return (statement.objects ?? []).map((object) => {
        const parts = listNames(object);
        const name = object_actions_qualified(parts);
        const table = object_actions_qualified(parts.slice(0, -1));
        switch (statement.removeType) {
            case 'OBJECT_TABLE':
            case 'OBJECT_FOREIGN_TABLE':
                return {
                    kind: 'drop-table',
                    table: name,
                    foreign: statement.removeType === 'OBJECT_FOREIGN_TABLE',
                    ...flags,
                };
            case 'OBJECT_INDEX':
                return { kind: 'drop-index', name, concurrently: statement.concurrent === true, ...flags };
            case 'OBJECT_VIEW':
            case 'OBJECT_MATVIEW':
                return { kind: 'drop-view', name, materialized: statement.removeType === 'OBJECT_MATVIEW', ...flags };
            case 'OBJECT_SEQUENCE':
                return { kind: 'drop-sequence', name, ...flags };
            case 'OBJECT_TYPE':
            case 'OBJECT_DOMAIN':
                return {
                    kind: 'drop-type',
                    name: 'TypeName' in object ? typeNameOf(object.TypeName) : name,
                    of: statement.removeType === 'OBJECT_TYPE' ? 'type' : 'domain',
                    ...flags,
                };
            case 'OBJECT_SCHEMA':
                return { kind: 'drop-schema', schema: name.name, ...flags };
            case 'OBJECT_EXTENSION':
                return { kind: 'drop-extension', extension: name.name, ...flags };
            case 'OBJECT_FUNCTION':
            case 'OBJECT_PROCEDURE':
            case 'OBJECT_ROUTINE':
            case 'OBJECT_AGGREGATE': {
                const signature = 'ObjectWithArgs' in object ? object.ObjectWithArgs : undefined;
                const types = (signature?.objargs ?? []).flatMap((node) => 'TypeName' in node ? [typeText(typeOfTree(node.TypeName))] : []);
                return {
                    kind: 'drop-function',
                    name: nameOf(signature?.objname),
                    arguments: signature?.args_unspecified === true ? undefined : types,
                    of: statement.removeType === 'OBJECT_PROCEDURE'
                        ? 'procedure'
                        : statement.removeType === 'OBJECT_AGGREGATE'
                            ? 'aggregate'
                            : 'function',
                    ...flags,
                };
            }
            case 'OBJECT_TRIGGER':
                return { kind: 'drop-trigger', table, trigger: name.name, ...flags };
            case 'OBJECT_POLICY':
                return { kind: 'drop-policy', table, policy: name.name, ...flags };
            default:
                return {
                    kind: 'drop-other',
                    what: (statement.removeType ?? '').replace('OBJECT_', '').toLowerCase().replaceAll('_', ' '),
                    subject: dotted(...parts),
                    ...flags,
                };
        }
    });
}
const renamedRelations = {
    OBJECT_TABLE: 'table',
    OBJECT_FOREIGN_TABLE: 'table',
    OBJECT_VIEW: 'view',
    OBJECT_INDEX: 'index',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_MATVIEW: 'materialized-view',
};
/** ALTER … RENAME. */
function rename(statement) {
    const { renameType = '', newname: to = '', subname = '', object } = statement;
    const table = relationName(statement.relation);
    const relation = renamedRelations[renameType];
    if (relation !== undefined) {
        return [{ kind: 'rename-table', table, to, of: relation, ifExists: statement.missing_ok === true }];
    }
    switch (renameType) {
        case 'OBJECT_COLUMN': {
            const of = statement.relationType === 'OBJECT_VIEW' || statement.relationType === 'OBJECT_MATVIEW'
                ? 'view'
                : 'table';
            return [{ kind: 'rename-column', table, column: subname, to, of }];
        }
        case 'OBJECT_ATTRIBUTE':
            return [{ kind: 'rename-column', table, column: subname, to, of: 'type' }];
        case 'OBJECT_TABCONSTRAINT':
            return [{ kind: 'rename-constraint', table, constraint: subname, to }];
        case 'OBJECT_TYPE':
        case 'OBJECT_DOMAIN':
            return [
                {
                    kind: 'rename-type',
                    name: object === undefined ? { schema: undefined, name: '' } : object_actions_qualified(listNames(object)),
                    to,
                },
            ];
        case 'OBJECT_SCHEMA':
            return [{ kind: 'rename-schema', schema: subname, to }];
        default:
            return [{ kind: 'other', node: `RenameStmt ${renameType}` }];
    }
}
/** ALTER … SET SCHEMA. */
function moveToSchema(statement) {
    const toSchema = statement.newschema ?? '';
    if (statement.objectType === 'OBJECT_TABLE')
        return [{ kind: 'move-table', table: relationName(statement.relation), toSchema }];
    if (statement.objectType === 'OBJECT_TYPE' && statement.object !== undefined) {
        return [{ kind: 'move-type', name: object_actions_qualified(listNames(statement.object)), toSchema }];
    }
    return [{ kind: 'other', node: `AlterObjectSchemaStmt ${statement.objectType ?? ''}` }];
}
/** ALTER TYPE … ADD VALUE, RENAME VALUE. */
function alterEnum(statement) {
    const name = nameOf(statement.typeName);
    const { oldVal, newVal = '' } = statement;
    return oldVal === undefined
        ? [{ kind: 'add-enum-value', name, value: newVal, ifNotExists: statement.skipIfNewValExists === true }]
        : [{ kind: 'rename-enum-value', name, value: oldVal, to: newVal }];
}
/** CREATE FUNCTION and PROCEDURE without what the body does, which `plpgsql.ts` finds. */
function functionOptions(statement) {
    const options = (statement.options ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem] : []));
    const language = options.find((option) => option.defname === 'language')?.arg;
    const code = options.find((option) => option.defname === 'as')?.arg;
    return {
        language: language !== undefined && 'String' in language ? (language.String.sval ?? '').toLowerCase() : 'sql',
        code: code === undefined ? undefined : listNames(code)[0],
    };
}
/** A role as written. */
function roleOf(role) {
    if (role?.roletype === 'ROLESPEC_PUBLIC')
        return 'PUBLIC';
    return role?.rolename ?? (role?.roletype ?? '').replace('ROLESPEC_', '');
}
function grantObject(node) {
    if ('RangeVar' in node)
        return dotted(node.RangeVar.schemaname, node.RangeVar.relname);
    if ('ObjectWithArgs' in node)
        return dotted(...strings(node.ObjectWithArgs.objname));
    return dotted(...listNames(node));
}
/** GRANT and REVOKE on objects; `defaults` for ALTER DEFAULT PRIVILEGES. */
function grant(statement, defaults = false) {
    const kind = (statement.objtype ?? '').replace('OBJECT_', '').toLowerCase();
    const all = statement.targtype === 'ACL_TARGET_ALL_IN_SCHEMA';
    const privileges = (statement.privileges ?? []).flatMap((node) => 'AccessPriv' in node ? [(node.AccessPriv.priv_name ?? '').toUpperCase()] : []);
    const objects = (statement.objects ?? []).map(grantObject);
    return [
        {
            kind: statement.is_grant === true ? 'grant' : 'revoke',
            privileges: privileges.length === 0 ? ['ALL'] : privileges,
            on: objects.map((object) => (all ? `all ${kind}s in schema ${object}` : `${kind} ${object}`)),
            grantees: (statement.grantees ?? []).map((node) => roleOf('RoleSpec' in node ? node.RoleSpec : undefined)),
            defaults,
            tables: (statement.objects ?? []).flatMap((node) => 'RangeVar' in node && !all ? [relationName(node.RangeVar)] : []),
        },
    ];
}

;// CONCATENATED MODULE: ./build/sql/positions.js
/** Where things are in a text: the parser counts UTF-8 bytes or code points, everybody else UTF-16 units and lines. */
/** Bytes that one UTF-16 unit adds; a surrogate pair is four bytes, two for each half. */
function bytesOf(unit) {
    if (unit < 0x80)
        return 1;
    if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff))
        return 2;
    return 3;
}
/** Prepares the look-up tables of one text. */
function positionsOf(text) {
    const ascii = Buffer.byteLength(text) === text.length;
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        lineStarts.push(at + 1);
    let units;
    return {
        fromBytes(byteOffset) {
            if (ascii)
                return byteOffset;
            if (units === undefined) {
                units = new Uint32Array(Buffer.byteLength(text) + 8);
                let byte = 0;
                for (let unit = 0; unit < text.length; unit += 1) {
                    const size = bytesOf(text.charCodeAt(unit));
                    units.fill(unit, byte, byte + size);
                    byte += size;
                }
                units.fill(text.length, byte);
            }
            return units[byteOffset] ?? text.length;
        },
        fromCodePoints(offset) {
            if (ascii)
                return Math.min(offset, text.length);
            let unit = 0;
            for (let points = 0; points < offset && unit < text.length; points += 1)
                unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
            return unit;
        },
        lineAt(offset) {
            let low = 0;
            let high = lineStarts.length;
            while (low + 1 < high) {
                const middle = (low + high) >> 1;
                if ((lineStarts[middle] ?? 0) <= offset)
                    low = middle;
                else
                    high = middle;
            }
            return low + 1;
        },
    };
}

;// CONCATENATED MODULE: ./build/sql/lexer.js
/**
 * The few lexical rules of PostgreSQL that are needed to find comments and the ends of clauses: quotes, dollar quotes,
 * nested comments (https://www.postgresql.org/docs/17/sql-syntax-lexical.html). The grammar itself is libpg-query's.
 */
const identifierUnit = /[A-Za-z0-9_$\u0080-\uffff]/;
/** Where the next match of a global pattern is, from `from` on. */
function next(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text);
}
const commentSign = /\/\*|\*\//g;
const lineEnd = /[\n\r]/g;
function endOfBlockComment(text, from) {
    let depth = 0;
    for (let sign = next(commentSign, text, from); sign !== null; sign = commentSign.exec(text)) {
        depth += sign[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return sign.index + 2;
    }
    return text.length;
}
function endOfQuote(text, from, quote, escapes) {
    if (!escapes) {
        for (let at = text.indexOf(quote, from + 1); at !== -1; at = text.indexOf(quote, at + 2))
            if (text[at + 1] !== quote)
                return at + 1;
        return text.length;
    }
    for (let at = from + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === quote) {
            if (text[at + 1] !== quote)
                return at + 1;
            at += 1;
        }
    }
    return text.length;
}
/** The lexeme that begins at `at`, or `undefined` where plain code goes on. */
function lexemeAt(text, at) {
    switch (text[at]) {
        case '-': {
            if (text[at + 1] !== '-')
                return undefined;
            return { kind: 'line-comment', offset: at, end: next(lineEnd, text, at)?.index ?? text.length };
        }
        case '/':
            return text[at + 1] === '*'
                ? { kind: 'block-comment', offset: at, end: endOfBlockComment(text, at) }
                : undefined;
        case "'": {
            const prefixed = /[eE]/.test(text[at - 1] ?? '') && !identifierUnit.test(text[at - 2] ?? ' ');
            return { kind: 'string', offset: at, end: endOfQuote(text, at, "'", prefixed) };
        }
        case '"':
            return { kind: 'identifier', offset: at, end: endOfQuote(text, at, '"', false) };
        case '$': {
            if (identifierUnit.test(text[at - 1] ?? ' '))
                return undefined;
            const tag = /^\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/.exec(text.slice(at, at + 130))?.[0];
            if (tag === undefined)
                return undefined;
            const close = text.indexOf(tag, at + tag.length);
            return { kind: 'dollar-quote', offset: at, end: close === -1 ? text.length : close + tag.length };
        }
        default:
            return undefined;
    }
}
/**
 * Walks the text from stop to stop. `stops` is a global pattern of single signs: those that lexemes begin with, and the plain ones that
 * the visitor wants to see. `visit` ends the walk by returning true.
 */
function walk(text, from, stops, visit) {
    for (let stop = next(stops, text, from); stop !== null;) {
        const lexeme = lexemeAt(text, stop.index);
        if (visit(lexeme, stop.index) === true)
            return;
        stop = next(stops, text, lexeme?.end ?? stop.index + 1);
    }
}
const semicolonStops = /['"$/;-]/g;
const clauseStops = /['"$/()[\]{},;-]/g;
const lexemeStops = /['"$/-]/g;
/** All comments of a script, in order, and how many semicolons stand outside of quotes. */
function scanComments(text) {
    const comments = [];
    let semicolons = 0;
    walk(text, 0, semicolonStops, (lexeme, at) => {
        if (lexeme?.kind === 'line-comment' || lexeme?.kind === 'block-comment')
            comments.push(lexeme);
        else if (lexeme === undefined && text[at] === ';')
            semicolons += 1;
        return undefined;
    });
    return { comments, semicolons };
}
/** Where the clause that begins at `from` ends: at the next comma, semicolon or closing bracket that is not its own. */
function clauseEnd(text, from) {
    let depth = 0;
    let end = text.length;
    walk(text, from, clauseStops, (lexeme, at) => {
        if (lexeme !== undefined)
            return undefined;
        const character = text[at] ?? '';
        if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth -= 1;
        if (depth < 0 || (depth === 0 && (character === ',' || character === ';'))) {
            end = at;
            return true;
        }
        return undefined;
    });
    return end;
}
/** Text without comments, whitespace, brackets, casts and needless quotes, in lower case: equal for two spellings of one definition. */
function looseText(text) {
    let out = '';
    let plain = 0;
    walk(text, 0, lexemeStops, (lexeme) => {
        if (lexeme === undefined)
            return undefined;
        out += text.slice(plain, lexeme.offset).toLowerCase();
        plain = lexeme.end;
        if (lexeme.kind === 'identifier')
            out += `"${text.slice(lexeme.offset + 1, lexeme.end - 1)}"`;
        else if (lexeme.kind === 'string' || lexeme.kind === 'dollar-quote')
            out += text.slice(lexeme.offset, lexeme.end);
        else
            out += ' ';
        return undefined;
    });
    return (out + text.slice(plain).toLowerCase())
        .replace(/::\s*(?:"[^"]*"|[a-z_]+)(?:\s*\.\s*(?:"[^"]*"|[a-z_]+))?(?:\s+(?:varying|precision|without time zone|with time zone))?(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])*/g, '')
        .replace(/"([a-z_][a-z0-9_]*)"/g, '$1')
        .replace(/\busing\s+btree\b|\bpublic\s*\.|\bnulls last\b(?=\s*[,)])|\basc\b/g, '')
        .replace(/[\s()]+/g, '');
}

;// CONCATENATED MODULE: ./build/sql/reading.js

/** The text from a tree location (bytes) to the end of that clause. */
function clauseText(reading, location) {
    if (location === undefined || location < 0)
        return '';
    const start = reading.positions.fromBytes(location);
    return reading.text.slice(start, Math.min(clauseEnd(reading.text, start), reading.end)).trim();
}
/** The smallest location (bytes) that an expression mentions, which is where its text begins. */
function firstLocation(node) {
    let first;
    const stack = [node];
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
        if (Array.isArray(value))
            stack.push(...value);
        else if (typeof value === 'object' && value !== null) {
            for (const [key, child] of Object.entries(value)) {
                if (key === 'location' && typeof child === 'number' && child >= 0)
                    first = first === undefined ? child : Math.min(first, child);
                else if (typeof child === 'object' && child !== null)
                    stack.push(child);
            }
        }
    }
    return first;
}
/** The text of an expression. */
function expressionText(reading, node) {
    return node === undefined ? '' : clauseText(reading, firstLocation(node));
}
/** Cuts the parts of `ALTER TABLE name part, part, …` apart from `from` on; `undefined` where their number is not `count`. */
function partsOf(reading, from, count) {
    const parts = [];
    for (let start = from; start < reading.end;) {
        const end = Math.min(clauseEnd(reading.text, start), reading.end);
        const lead = /^(?:\s+|--[^\n]*\n?|\/\*[\s\S]*?\*\/)*/.exec(reading.text.slice(start, end))?.[0].length ?? 0;
        parts.push({ start: Math.min(start + lead, end), end });
        start = end + 1;
    }
    return parts.length === count ? parts : undefined;
}
/** Gives actions their lines. */
function place(reading, actions) {
    return actions.map(({ at, ...what }) => {
        const start = at?.start ?? reading.start;
        const end = at?.end ?? reading.end;
        const trimmed = start + reading.text.slice(start, end).trimEnd().length;
        return {
            ...what,
            line: reading.positions.lineAt(start) + reading.lineOffset,
            endLine: reading.positions.lineAt(Math.max(start, trimmed - 1)) + reading.lineOffset,
            within: reading.within,
            conditional: reading.conditional,
            literals: [],
            relations: [],
        };
    });
}

;// CONCATENATED MODULE: ./build/sql/plpgsql.js
/**
 * What stands inside DO blocks and function bodies: libpg-query's `parsePlPgSQL` takes them apart into SQL texts with
 * their lines. EXECUTE of a constant is read like any other statement; other EXECUTEs are dynamic.
 */





/** Code in code in code: nobody writes it by hand. */
const deepest = 5;
let depth = 0;
const conditionalKeys = new Set([
    'then_body',
    'else_body',
    'elsif_list',
    'case_when_list',
    'else_stmts',
    'exceptions',
]);
const loops = new Set([
    'PLpgSQL_stmt_fors',
    'PLpgSQL_stmt_fori',
    'PLpgSQL_stmt_while',
    'PLpgSQL_stmt_forc',
    'PLpgSQL_stmt_foreach_a',
    'PLpgSQL_stmt_dynfors',
]);
function queryOf(value) {
    const expression = value?.PLpgSQL_expr;
    return expression?.query;
}
/** Walks the tree of a PL/pgSQL function; statements come out in their order. */
function plpgsql_collect(value, conditional, line, found) {
    if (Array.isArray(value)) {
        for (const item of value)
            plpgsql_collect(item, conditional, line, found);
        return;
    }
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, child] of Object.entries(value)) {
        if (key === 'datums')
            continue;
        const statement = (typeof child === 'object' && child !== null ? child : {});
        const at = typeof statement.lineno === 'number' ? statement.lineno : line;
        if (key === 'PLpgSQL_stmt_execsql')
            found.push({ text: queryOf(statement.sqlstmt) ?? '', line: at, conditional, dynamic: false });
        else if (key === 'PLpgSQL_stmt_perform')
            found.push({ text: queryOf(statement.expr) ?? '', line: at, conditional, dynamic: false });
        else if (key === 'PLpgSQL_stmt_call')
            found.push({ text: queryOf(statement.expr) ?? '', line: at, conditional, dynamic: false });
        else if (key === 'PLpgSQL_stmt_dynexecute')
            found.push({ text: queryOf(statement.query) ?? '', line: at, conditional, dynamic: true });
        else {
            // With an exception handler the whole block may be undone.
            const may = conditional || conditionalKeys.has(key) || loops.has(key) || statement.exceptions !== undefined;
            plpgsql_collect(child, may, at, found);
        }
    }
}
function actionsOfText(text, reading) {
    const { stmts = [] } = (0,libpg_query_wasm.parseSync)(text);
    const positions = positionsOf(text);
    return stmts.flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
        if (stmt === undefined)
            return [];
        const from = positions.fromBytes(stmt_location);
        const end = stmt_len === undefined ? text.length : positions.fromBytes(stmt_location + stmt_len);
        const start = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
        return actionsOf({ ...reading, text, positions, start, end }, stmt);
    });
}
function actionsOfFound(found, reading) {
    const inner = {
        ...reading,
        lineOffset: reading.lineOffset + found.line - 1,
        conditional: reading.conditional || found.conditional,
    };
    try {
        if (!found.dynamic)
            return actionsOfText(found.text, inner);
        const target = (0,libpg_query_wasm.parseSync)(`SELECT ${found.text}`).stmts?.[0]?.stmt;
        const value = target !== undefined && 'SelectStmt' in target ? target.SelectStmt.targetList?.[0] : undefined;
        const constant = constantText(value !== undefined && 'ResTarget' in value ? value.ResTarget.val : undefined);
        if (constant !== undefined) {
            const line = reading.lineOffset + found.line;
            return actionsOfText(constant, inner).map((action) => ({ ...action, line, endLine: line }));
        }
    }
    catch {
        // What the parser can't read here is reported as dynamic: nothing is known of it.
    }
    const text = found.text.trim();
    return place({ ...inner, text, positions: positionsOf(text), start: 0, end: text.length }, [
        { kind: 'dynamic-sql', text },
    ]);
}
/** Reads the source of a PL/pgSQL body; `undefined` where libpg-query can't. */
function plpgsqlActions(statement, bodyLine, reading) {
    if (depth >= deepest)
        return undefined;
    depth += 1;
    try {
        const functions = (0,libpg_query_wasm.parsePlPgSQLSync)(statement).plpgsql_funcs ?? [];
        const found = [];
        plpgsql_collect(functions[0], false, 1, found);
        return found.flatMap((part) => actionsOfFound(part, { ...reading, lineOffset: bodyLine - 1 }));
    }
    catch {
        return undefined;
    }
    finally {
        depth -= 1;
    }
}
/** 1-based line of the file in which a body begins: the line of its opening quote. */
function lineOfBody(reading, code) {
    const at = reading.text.slice(reading.start, reading.end).indexOf(code);
    return reading.positions.lineAt(reading.start + Math.max(at, 0)) + reading.lineOffset;
}
/** DO. */
function blockActions(reading, statement) {
    const options = (statement.args ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem] : []));
    const text = (name) => {
        const argument = options.find((option) => option.defname === name)?.arg;
        return argument !== undefined && 'String' in argument ? argument.String.sval : undefined;
    };
    const language = (text('language') ?? 'plpgsql').toLowerCase();
    const code = text('as') ?? '';
    const inner = language === 'plpgsql'
        ? plpgsqlActions(reading.text.slice(reading.start, reading.end), lineOfBody(reading, code), {
            ...reading,
            within: reading.within ?? 'do-block',
        })
        : undefined;
    return [...place(reading, [{ kind: 'do-block', language, read: inner !== undefined }]), ...(inner ?? [])];
}
/** The body of CREATE FUNCTION or PROCEDURE. */
function functionBody(reading, language, code, sqlBody) {
    const inner = { ...reading, within: 'function' };
    if (sqlBody !== undefined) {
        const parts = 'List' in sqlBody ? (sqlBody.List.items ?? []) : [sqlBody];
        const statements = parts.flatMap((node) => ('List' in node ? (node.List.items ?? []) : [node]));
        return { language, actions: statements.flatMap((node) => actionsOf(inner, node)) };
    }
    if (code === undefined)
        return undefined;
    const line = lineOfBody(reading, code);
    if (language === 'plpgsql') {
        const actions = plpgsqlActions(reading.text.slice(reading.start, reading.end), line, inner);
        return actions === undefined ? undefined : { language, actions };
    }
    if (language !== 'sql' || depth >= deepest)
        return undefined;
    depth += 1;
    try {
        return { language, actions: actionsOfText(code, { ...inner, lineOffset: line - 1 }) };
    }
    catch {
        return undefined;
    }
    finally {
        depth -= 1;
    }
}

;// CONCATENATED MODULE: ./build/sql/table-actions.js




const referentialActions = {
    a: 'NO ACTION',
    r: 'RESTRICT',
    c: 'CASCADE',
    n: 'SET NULL',
    d: 'SET DEFAULT',
};
const constraintKinds = {
    CONSTR_PRIMARY: 'primary-key',
    CONSTR_UNIQUE: 'unique',
    CONSTR_FOREIGN: 'foreign-key',
    CONSTR_CHECK: 'check',
    CONSTR_EXCLUSION: 'exclusion',
    CONSTR_NOTNULL: 'not-null',
};
/** Reads a constraint; `column` is the one it is written with, if it stands in a column definition. */
function constraintOf(reading, constraint, column) {
    const kind = constraintKinds[constraint.contype ?? ''];
    if (kind === undefined)
        return undefined;
    const keys = strings(kind === 'foreign-key' ? constraint.fk_attrs : constraint.keys);
    const checked = kind === 'check' ? mentionsOf(constraint.raw_expr).columns : [];
    return {
        name: constraint.conname,
        kind,
        columns: kind === 'check' ? checked : keys.length === 0 && column !== undefined ? [column] : keys,
        references: kind === 'foreign-key'
            ? {
                table: relationName(constraint.pktable),
                columns: strings(constraint.pk_attrs),
                onDelete: referentialActions[constraint.fk_del_action ?? 'a'] ?? 'NO ACTION',
                onUpdate: referentialActions[constraint.fk_upd_action ?? 'a'] ?? 'NO ACTION',
            }
            : undefined,
        usingIndex: constraint.indexname,
        notValid: constraint.skip_validation === true,
        deferrable: constraint.deferrable === true,
        nullsNotDistinct: constraint.nulls_not_distinct === true,
        text: clauseText(reading, constraint.location),
    };
}
/** Reads a column definition. */
function columnOf(reading, definition) {
    const constraints = (definition.constraints ?? []).flatMap((node) => 'Constraint' in node ? [node.Constraint] : []);
    const of = (type) => constraints.find((constraint) => constraint.contype === type);
    const byDefault = of('CONSTR_DEFAULT')?.raw_expr ?? definition.raw_default;
    const generated = of('CONSTR_GENERATED');
    const identity = of('CONSTR_IDENTITY') !== undefined;
    const serial = isSerial(definition.typeName);
    return {
        name: definition.colname ?? '',
        type: typeOfTree(definition.typeName),
        nullable: of('CONSTR_NOTNULL') === undefined && of('CONSTR_PRIMARY') === undefined && !identity && !serial,
        default: serial || identity
            ? 'sequence'
            : byDefault === undefined
                ? undefined
                : expressionText(reading, byDefault),
        volatileDefault: serial || identity || isVolatile(byDefault),
        identity,
        generated: generated === undefined ? undefined : generated.generated_kind === 'v' ? 'virtual' : 'stored',
        constraints: constraints.flatMap((constraint) => {
            const read = constraintOf(reading, constraint, definition.colname);
            return read === undefined || read.kind === 'not-null' ? [] : [read];
        }),
    };
}
/** CREATE TABLE. */
function createTable(reading, statement) {
    const elements = statement.tableElts ?? [];
    const parents = (statement.inhRelations ?? []).flatMap((node) => 'RangeVar' in node ? [relationName(node.RangeVar)] : []);
    const isPartition = statement.partbound !== undefined;
    return [
        {
            kind: 'create-table',
            table: relationName(statement.relation),
            columns: elements.flatMap((node) => ('ColumnDef' in node ? [columnOf(reading, node.ColumnDef)] : [])),
            constraints: elements.flatMap((node) => 'Constraint' in node ? (constraintOf(reading, node.Constraint) ?? []) : []),
            ifNotExists: statement.if_not_exists === true,
            temporary: statement.relation?.relpersistence === 't',
            partitionOf: isPartition ? parents[0] : undefined,
            partitioned: statement.partspec !== undefined,
            inherits: isPartition ? [] : parents,
            like: elements.flatMap((node) => 'TableLikeClause' in node ? [relationName(node.TableLikeClause.relation)] : []),
            fromQuery: false,
        },
    ];
}
/** What stands behind WHERE: brackets before the first word have no place in the tree, so the word WHERE is looked for. */
function conditionText(reading, condition) {
    const first = firstLocation(condition);
    if (first === undefined)
        return undefined;
    const at = reading.positions.fromBytes(first);
    const where = reading.text.slice(reading.start, at).search(/\bWHERE(?:(?!\bWHERE\b)[\s\S])*$/i);
    return where < 0 ? undefined : reading.text.slice(reading.start + where + 5, reading.end).trim();
}
/** CREATE INDEX. */
function createIndex(reading, statement) {
    const parts = (statement.indexParams ?? []).flatMap((node) => 'IndexElem' in node ? [node.IndexElem] : []);
    const text = reading.text.slice(reading.start, reading.end);
    // From `ON table` on: the name before it is not part of the definition.
    const relation = statement.relation?.location;
    const from = relation === undefined ? 0 : reading.positions.fromBytes(relation) - reading.start;
    return [
        {
            kind: 'create-index',
            table: relationName(statement.relation),
            index: statement.idxname,
            concurrently: statement.concurrent === true,
            unique: statement.unique === true,
            ifNotExists: statement.if_not_exists === true,
            method: statement.accessMethod ?? 'btree',
            columns: parts.map((part) => part.name),
            include: (statement.indexIncludingParams ?? []).flatMap((node) => 'IndexElem' in node ? (node.IndexElem.name ?? []) : []),
            partial: statement.whereClause !== undefined,
            where: conditionText(reading, statement.whereClause),
            nullsNotDistinct: statement.nulls_not_distinct === true,
            definition: text.slice(from),
        },
    ];
}
const rowSecurity = {
    AT_EnableRowSecurity: 'enable',
    AT_DisableRowSecurity: 'disable',
    AT_ForceRowSecurity: 'force',
    AT_NoForceRowSecurity: 'no-force',
};
const columnSwitches = {
    AT_DropNotNull: 'drop-not-null',
    AT_DropIdentity: 'drop-identity',
    AT_DropExpression: 'drop-expression',
    AT_AddIdentity: 'add-identity',
    AT_SetExpression: 'set-expression',
};
const triggerSwitches = {
    AT_EnableTrig: true,
    AT_EnableAlwaysTrig: true,
    AT_EnableReplicaTrig: true,
    AT_EnableTrigAll: true,
    AT_EnableTrigUser: true,
    AT_DisableTrig: false,
    AT_DisableTrigAll: false,
    AT_DisableTrigUser: false,
};
function alterColumnType(reading, table, column, definition) {
    const using = definition.raw_default;
    const casts = [];
    let inner = using;
    while (inner !== undefined && 'TypeCast' in inner) {
        casts.unshift(typeOfTree(inner.TypeCast.typeName));
        inner = inner.TypeCast.arg;
    }
    const bare = inner !== undefined && 'ColumnRef' in inner && strings(inner.ColumnRef.fields).at(-1) === column;
    return {
        kind: 'alter-column-type',
        table,
        column,
        to: typeOfTree(definition.typeName),
        using: using === undefined ? undefined : expressionText(reading, using),
        casts: using === undefined || bare ? casts : undefined,
        collated: definition.collClause !== undefined,
    };
}
function alteration(reading, table, command) {
    const { subtype = '', name: column = '', def } = command;
    const flags = { ifExists: command.missing_ok === true, cascade: command.behavior === 'DROP_CASCADE' };
    if (subtype in rowSecurity)
        return [{ kind: 'row-security', table, change: rowSecurity[subtype] }];
    if (subtype in columnSwitches)
        return [{ kind: columnSwitches[subtype], table, column }];
    const enabled = triggerSwitches[subtype];
    if (enabled !== undefined)
        return [{ kind: 'switch-trigger', table, trigger: command.name, enabled }];
    switch (subtype) {
        case 'AT_AddColumn':
            return def !== undefined && 'ColumnDef' in def
                ? [
                    {
                        kind: 'add-column',
                        table,
                        definition: columnOf(reading, def.ColumnDef),
                        ifNotExists: flags.ifExists,
                    },
                ]
                : [];
        case 'AT_DropColumn':
            return [{ kind: 'drop-column', table, column, ...flags }];
        case 'AT_SetNotNull':
            return [{ kind: 'set-not-null', table, column, notValid: false }];
        case 'AT_AlterColumnType':
            return def !== undefined && 'ColumnDef' in def
                ? [alterColumnType(reading, table, column, def.ColumnDef)]
                : [];
        case 'AT_ColumnDefault':
            return def === undefined
                ? [{ kind: 'drop-default', table, column }]
                : [
                    {
                        kind: 'set-default',
                        table,
                        column,
                        default: expressionText(reading, def),
                        volatileDefault: isVolatile(def),
                    },
                ];
        case 'AT_AddConstraint': {
            const constraint = def !== undefined && 'Constraint' in def ? constraintOf(reading, def.Constraint) : undefined;
            if (constraint === undefined)
                return [];
            if (constraint.kind === 'not-null')
                return constraint.columns.map((name) => ({
                    kind: 'set-not-null',
                    table,
                    column: name,
                    notValid: constraint.notValid,
                }));
            return [{ kind: 'add-constraint', table, constraint }];
        }
        case 'AT_DropConstraint':
            return [{ kind: 'drop-constraint', table, constraint: column, ...flags }];
        case 'AT_ValidateConstraint':
            return [{ kind: 'validate-constraint', table, constraint: column }];
        case 'AT_AlterConstraint':
            return [
                {
                    kind: 'alter-constraint',
                    table,
                    constraint: def !== undefined && 'ATAlterConstraint' in def ? (def.ATAlterConstraint.conname ?? '') : column,
                },
            ];
        case 'AT_AttachPartition':
        case 'AT_DetachPartition': {
            const partition = def !== undefined && 'PartitionCmd' in def ? def.PartitionCmd : undefined;
            const kind = subtype === 'AT_AttachPartition' ? 'attach-partition' : 'detach-partition';
            return [
                {
                    kind,
                    table,
                    partition: relationName(partition?.name),
                    concurrently: partition?.concurrent === true,
                },
            ];
        }
        default:
            return [{ kind: 'alter-table-other', table, subtype, subject: command.name }];
    }
}
const nameText = /^(?:"(?:[^"]|"")*"|[^\s".*]+)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[^\s".*]+))*[\s*]*/;
/** Where the parts of an ALTER TABLE begin: behind the table's name. */
function afterName(reading, location) {
    if (location === undefined)
        return reading.start;
    const at = reading.positions.fromBytes(location);
    return at + (nameText.exec(reading.text.slice(at, reading.end))?.[0].length ?? 0);
}
/** ALTER TABLE (and VIEW, INDEX, SEQUENCE, TYPE, which share the node): an action for each part. */
function alterTable(reading, statement) {
    const table = relationName(statement.relation);
    const commands = (statement.cmds ?? []).flatMap((node) => 'AlterTableCmd' in node ? [node.AlterTableCmd] : []);
    const parts = partsOf(reading, afterName(reading, statement.relation?.location), commands.length);
    if (statement.objtype !== 'OBJECT_TABLE' && statement.objtype !== 'OBJECT_FOREIGN_TABLE') {
        return commands.map((command) => ({
            kind: 'alter-table-other',
            table,
            subtype: command.subtype ?? '',
            subject: command.name,
        }));
    }
    return commands.flatMap((command, index) => {
        const at = parts?.[index];
        return alteration(reading, table, command).map((action) => at === undefined ? action : { ...action, at });
    });
}

;// CONCATENATED MODULE: ./build/sql/actions.js







const transactionChanges = {
    TRANS_STMT_BEGIN: 'begin',
    TRANS_STMT_START: 'begin',
    TRANS_STMT_COMMIT: 'commit',
    TRANS_STMT_ROLLBACK: 'rollback',
    TRANS_STMT_SAVEPOINT: 'savepoint',
    TRANS_STMT_RELEASE: 'release',
    TRANS_STMT_ROLLBACK_TO: 'rollback-to',
    TRANS_STMT_PREPARE: 'prepare',
};
/** Statements that the server refuses inside a transaction block, by node. */
const outsideTransactions = {
    CreatedbStmt: 'CREATE DATABASE',
    DropdbStmt: 'DROP DATABASE',
    AlterSystemStmt: 'ALTER SYSTEM',
    CreateTableSpaceStmt: 'CREATE TABLESPACE',
    DropTableSpaceStmt: 'DROP TABLESPACE',
};
function actions_option(options, name) {
    return (options ?? []).some((node) => 'DefElem' in node &&
        node.DefElem.defname === name &&
        !(node.DefElem.arg !== undefined && /^(off|false|0)$/.test(constantText(node.DefElem.arg) ?? '')));
}
function unplaced(reading, node) {
    if ('CreateStmt' in node)
        return createTable(reading, node.CreateStmt);
    if ('CreateForeignTableStmt' in node)
        return createTable(reading, node.CreateForeignTableStmt.base ?? {});
    if ('AlterTableStmt' in node)
        return alterTable(reading, node.AlterTableStmt);
    if ('IndexStmt' in node)
        return createIndex(reading, node.IndexStmt);
    if ('DropStmt' in node)
        return drop(node.DropStmt);
    if ('RenameStmt' in node)
        return rename(node.RenameStmt);
    if ('AlterObjectSchemaStmt' in node)
        return moveToSchema(node.AlterObjectSchemaStmt);
    if ('CreateTableAsStmt' in node) {
        const { into, objtype, if_not_exists, query } = node.CreateTableAsStmt;
        const name = relationName(into?.rel);
        const ifNotExists = if_not_exists === true;
        if (objtype === 'OBJECT_MATVIEW')
            return [{ kind: 'create-view', name, materialized: true, replace: false, ifNotExists }];
        const inner = query === undefined ? [] : dataActions(query).filter((action) => action.kind !== 'select');
        return [tableOfQuery(name, into?.rel?.relpersistence === 't', ifNotExists), ...inner];
    }
    if ('InsertStmt' in node ||
        'UpdateStmt' in node ||
        'DeleteStmt' in node ||
        'MergeStmt' in node ||
        'SelectStmt' in node) {
        return dataActions(node);
    }
    if ('TruncateStmt' in node) {
        const cascade = node.TruncateStmt.behavior === 'DROP_CASCADE';
        return (node.TruncateStmt.relations ?? []).flatMap((relation) => 'RangeVar' in relation
            ? [{ kind: 'truncate', table: relationName(relation.RangeVar), cascade }]
            : []);
    }
    if ('CopyStmt' in node && node.CopyStmt.relation !== undefined) {
        return [
            { kind: 'copy', table: relationName(node.CopyStmt.relation), from: node.CopyStmt.is_from === true },
        ];
    }
    if ('CreateEnumStmt' in node) {
        return [
            {
                kind: 'create-enum',
                name: nameOf(node.CreateEnumStmt.typeName),
                values: strings(node.CreateEnumStmt.vals),
            },
        ];
    }
    if ('AlterEnumStmt' in node)
        return alterEnum(node.AlterEnumStmt);
    if ('CompositeTypeStmt' in node)
        return [{ kind: 'create-type', name: relationName(node.CompositeTypeStmt.typevar), of: 'composite' }];
    if ('CreateDomainStmt' in node)
        return [{ kind: 'create-type', name: nameOf(node.CreateDomainStmt.domainname), of: 'domain' }];
    if ('CreateRangeStmt' in node)
        return [{ kind: 'create-type', name: nameOf(node.CreateRangeStmt.typeName), of: 'range' }];
    if ('ViewStmt' in node) {
        return [
            {
                kind: 'create-view',
                name: relationName(node.ViewStmt.view),
                materialized: false,
                replace: node.ViewStmt.replace === true,
                ifNotExists: false,
            },
        ];
    }
    if ('RefreshMatViewStmt' in node) {
        return [
            {
                kind: 'refresh-view',
                name: relationName(node.RefreshMatViewStmt.relation),
                concurrently: node.RefreshMatViewStmt.concurrent === true,
            },
        ];
    }
    if ('CreateFunctionStmt' in node) {
        const { funcname, parameters, replace } = node.CreateFunctionStmt;
        const { language, code } = functionOptions(node.CreateFunctionStmt);
        return [
            {
                kind: 'create-function',
                name: nameOf(funcname),
                arguments: argumentTypes(parameters),
                replace: replace === true,
                body: functionBody(reading, language, code, node.CreateFunctionStmt.sql_body),
            },
        ];
    }
    if ('CreateTrigStmt' in node) {
        const { relation, trigname = '', replace } = node.CreateTrigStmt;
        return [
            { kind: 'create-trigger', table: relationName(relation), trigger: trigname, replace: replace === true },
        ];
    }
    if ('CreatePolicyStmt' in node) {
        const { table, policy_name = '', permissive } = node.CreatePolicyStmt;
        return [
            {
                kind: 'create-policy',
                table: relationName(table),
                policy: policy_name,
                permissive: permissive === true,
            },
        ];
    }
    if ('AlterPolicyStmt' in node) {
        return [
            {
                kind: 'alter-policy',
                table: relationName(node.AlterPolicyStmt.table),
                policy: node.AlterPolicyStmt.policy_name ?? '',
                permissive: true,
            },
        ];
    }
    if ('CreateSeqStmt' in node) {
        return [
            {
                kind: 'create-sequence',
                name: relationName(node.CreateSeqStmt.sequence),
                ifNotExists: node.CreateSeqStmt.if_not_exists === true,
            },
        ];
    }
    if ('CreateSchemaStmt' in node) {
        const { schemaname, authrole, if_not_exists, schemaElts } = node.CreateSchemaStmt;
        const inner = (schemaElts ?? []).flatMap((element) => unplaced(reading, element));
        return [
            { kind: 'create-schema', schema: schemaname ?? roleOf(authrole), ifNotExists: if_not_exists === true },
            ...inner,
        ];
    }
    if ('CreateExtensionStmt' in node) {
        const { extname = '', if_not_exists } = node.CreateExtensionStmt;
        return [{ kind: 'create-extension', extension: extname, ifNotExists: if_not_exists === true }];
    }
    if ('GrantStmt' in node)
        return grant(node.GrantStmt);
    if ('AlterDefaultPrivilegesStmt' in node) {
        const action = node.AlterDefaultPrivilegesStmt.action;
        return action === undefined ? [] : grant(action, true);
    }
    if ('GrantRoleStmt' in node) {
        const { granted_roles, grantee_roles, is_grant } = node.GrantRoleStmt;
        const roles = (granted_roles ?? []).flatMap((role) => 'AccessPriv' in role ? (role.AccessPriv.priv_name ?? []) : []);
        const grantees = (grantee_roles ?? []).map((role) => roleOf('RoleSpec' in role ? role.RoleSpec : undefined));
        return [{ kind: is_grant === true ? 'grant-role' : 'revoke-role', roles, grantees }];
    }
    if ('TransactionStmt' in node) {
        const change = transactionChanges[node.TransactionStmt.kind ?? 'TRANS_STMT_BEGIN'];
        return change === undefined ? [] : [{ kind: 'transaction', change }];
    }
    if ('VariableSetStmt' in node) {
        const { kind, name = '', args, is_local } = node.VariableSetStmt;
        const values = (args ?? []).map((argument) => constantText(argument) ?? '');
        return [
            {
                kind: 'set',
                variable: name,
                values,
                local: is_local === true,
                reset: kind === 'VAR_RESET' || kind === 'VAR_RESET_ALL' || kind === 'VAR_SET_DEFAULT',
            },
        ];
    }
    if ('LockStmt' in node) {
        const { relations, mode = 8 } = node.LockStmt;
        return (relations ?? []).flatMap((relation) => 'RangeVar' in relation
            ? [{ kind: 'lock-table', table: relationName(relation.RangeVar), mode }]
            : []);
    }
    if ('ReindexStmt' in node) {
        const { kind, params, relation } = node.ReindexStmt;
        const of = kind === 'REINDEX_OBJECT_INDEX' ? 'index' : kind === 'REINDEX_OBJECT_TABLE' ? 'table' : 'all';
        const name = relation === undefined ? undefined : relationName(relation);
        return [{ kind: 'reindex', concurrently: actions_option(params, 'concurrently'), of, name }];
    }
    if ('ClusterStmt' in node && node.ClusterStmt.relation !== undefined)
        return [{ kind: 'rewrite-table', table: relationName(node.ClusterStmt.relation), by: 'CLUSTER' }];
    if ('VacuumStmt' in node && node.VacuumStmt.is_vacuumcmd === true) {
        const tables = actions_option(node.VacuumStmt.options, 'full') ? (node.VacuumStmt.rels ?? []) : [];
        return [
            { kind: 'no-transaction', what: 'VACUUM' },
            ...tables.flatMap((node) => 'VacuumRelation' in node && node.VacuumRelation.relation !== undefined
                ? [{ kind: 'rewrite-table', table: relationName(node.VacuumRelation.relation), by: 'VACUUM FULL' }]
                : []),
        ];
    }
    if ('CallStmt' in node) {
        const { funccall } = node.CallStmt;
        return [
            {
                kind: 'call',
                function: nameOf(funccall?.funcname),
                arguments: (funccall?.args ?? []).map(constantText),
            },
        ];
    }
    if ('CommentStmt' in node) {
        return [
            {
                kind: 'comment',
                on: (node.CommentStmt.objtype ?? '').replace('OBJECT_', '').toLowerCase().replaceAll('_', ' '),
            },
        ];
    }
    if ('ExplainStmt' in node &&
        node.ExplainStmt.query !== undefined &&
        actions_option(node.ExplainStmt.options, 'analyze')) {
        return unplaced(reading, node.ExplainStmt.query);
    }
    const name = Object.keys(node)[0] ?? '';
    const refused = outsideTransactions[name];
    return refused === undefined ? [] : [{ kind: 'no-transaction', what: refused }];
}
/** All that a statement does, in order, with what stands inside DO blocks and constant EXECUTEs. */
function actionsOf(reading, node) {
    const name = Object.keys(node)[0] ?? '';
    const actions = 'DoStmt' in node ? blockActions(reading, node.DoStmt) : place(reading, unplaced(reading, node));
    const [first, ...rest] = actions.length > 0 ? actions : place(reading, [{ kind: 'other', node: name }]);
    if (first === undefined)
        return [];
    const { literals, relations } = 'DoStmt' in node || 'CreateFunctionStmt' in node ? first : mentionsOf(node);
    return [{ ...first, literals, relations }, ...rest];
}

;// CONCATENATED MODULE: ./build/sql/script.js
/** A script of which nothing is known, and the sentence why. */
function refused(sentence) {
    return { statements: [], comments: [], error: undefined, refusal: sentence, byteOrderMark: false };
}

;// CONCATENATED MODULE: ./build/sql/parse-script.js
/** One script, taken apart: runs in the worker thread, where libpg-query is loaded. */





/** More statements than this in one script are not read: each costs memory in two threads. */
const mostStatements = 100_000;
/** The text of a comment without its signs. */
function commentText(text, lexeme) {
    const raw = text.slice(lexeme.offset, lexeme.end);
    return (lexeme.kind === 'line-comment' ? raw.replace(/^--+/, '') : raw.replace(/^\/\*+/, '').replace(/\*+\/$/, '')).trim();
}
function commentsOf(text, lexemes, positions) {
    return lexemes.map((lexeme) => ({
        text: commentText(text, lexeme),
        offset: lexeme.offset,
        end: lexeme.end,
        line: positions.lineAt(lexeme.offset),
        endLine: positions.lineAt(Math.max(lexeme.offset, lexeme.end - 1)),
    }));
}
/** Index of the first comment that ends behind `offset`. */
function firstBehind(comments, offset) {
    let low = 0;
    let high = comments.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((comments[middle]?.end ?? 0) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Moves both ends of a raw span (which is everything between two semicolons) to the first and last token. */
function tokenSpan(text, from, to, comments) {
    let offset = from;
    let end = to;
    for (let at = firstBehind(comments, from);; at += 1) {
        while (offset < to && /[\s\uFEFF]/.test(text[offset] ?? ''))
            offset += 1;
        if (comments[at]?.offset !== offset)
            break;
        offset = comments[at]?.end ?? offset;
    }
    for (let at = firstBehind(comments, end - 1);;) {
        while (end > offset && /\s/.test(text[end - 1] ?? ''))
            end -= 1;
        while (at >= 0 && (comments[at]?.end ?? Number.POSITIVE_INFINITY) > end)
            at -= 1;
        const comment = comments[at];
        if (comment === undefined || comment.end !== end || comment.offset < offset)
            break;
        end = comment.offset;
    }
    return { offset, end };
}
/** The server quotes the word it stumbles over, and a word can be as long as the file. */
function shortened(message) {
    const line = message.replace(/\s+/g, ' ');
    return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
/**
 * Takes a script apart; with `isWanted` only some of its statements. What PostgreSQL's grammar refuses is data; a defect of the parser itself is thrown.
 */
function parseScript(script, isWanted) {
    const byteOrderMark = script.startsWith('\uFEFF');
    // A blank in its place keeps every offset; in bytes it is one where the mark is three, so positions are the blank's.
    const text = byteOrderMark ? ` ${script.slice(1)}` : script;
    const positions = positionsOf(text);
    const nul = text.indexOf('\u0000');
    if (nul !== -1) {
        const message = 'The file holds a NUL byte: it is binary, or text in UTF-16.';
        return {
            statements: [],
            comments: [],
            error: { message, line: positions.lineAt(nul), offset: nul },
            refusal: undefined,
            byteOrderMark,
        };
    }
    const scanned = scanComments(text);
    if (scanned.semicolons > mostStatements) {
        return refused(`The file has ${scanned.semicolons} statements, more than the ${mostStatements} that Preflight reads in one file.`);
    }
    const comments = commentsOf(text, scanned.comments, positions);
    if (text.trim() === '')
        return { statements: [], comments, error: undefined, refusal: undefined, byteOrderMark };
    let trees;
    try {
        trees = (0,libpg_query_wasm.parseSync)(text);
    }
    catch (error) {
        if (!(0,libpg_query_wasm.hasSqlDetails)(error))
            throw error;
        const offset = positions.fromCodePoints(error.sqlDetails?.cursorPosition ?? 0);
        return {
            statements: [],
            comments,
            error: { message: shortened(error.message), line: positions.lineAt(offset), offset },
            refusal: undefined,
            byteOrderMark,
        };
    }
    let behind = 0;
    const statements = (trees.stmts ?? []).flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
        if (stmt === undefined)
            return [];
        const from = positions.fromBytes(stmt_location);
        const to = stmt_len === undefined ? text.length : positions.fromBytes(stmt_location + stmt_len);
        const node = Object.keys(stmt)[0] ?? '';
        // What sets the search path says where all that follows is.
        if (node !== 'VariableSetStmt' && isWanted?.(text.slice(from, to)) === false)
            return [];
        const { offset, end } = tokenSpan(text, from, to, comments);
        const leading = [];
        for (let at = firstBehind(comments, behind); (comments[at]?.end ?? Number.POSITIVE_INFINITY) <= offset; at += 1) {
            leading.push(comments[at]);
        }
        behind = end;
        const reading = {
            text,
            positions,
            lineOffset: 0,
            start: offset,
            end,
            within: undefined,
            conditional: false,
        };
        return [
            {
                text: text.slice(offset, end),
                offset,
                end,
                line: positions.lineAt(offset),
                endLine: positions.lineAt(Math.max(offset, end - 1)),
                node,
                comments: leading,
                actions: actionsOf(reading, stmt),
            },
        ];
    });
    return { statements, comments, error: undefined, refusal: undefined, byteOrderMark };
}

;// CONCATENATED MODULE: ./build/sql/sql-worker.js
/**
 * The worker thread that holds libpg-query. It gets many scripts at once and answers with one message; into shared memory it
 * writes which script it is at, so that the other side knows which one killed it.
 */







const { progress } = external_node_worker_threads_namespaceObject.workerData;
/** Begun at once: who starts a thread has scripts to read meanwhile. */
const loaded = (0,libpg_query_wasm.loadModule)();
loaded.catch(() => undefined);
/** The orders of one caller ask for the same names: the test for them is made once. */
let last;
function testFor(about) {
    const names = about.join('\n');
    if (last?.names !== names)
        last = { names, test: mentionsAny(about) };
    return last.test;
}
let count = 0;
external_node_worker_threads_namespaceObject.parentPort?.on('message', async ({ texts, about }) => {
    await loaded;
    const isWanted = about && testFor(about);
    const scripts = [];
    let crashed;
    for (const text of texts) {
        Atomics.store(progress, 0, count);
        Atomics.add(progress, 1, 1);
        try {
            scripts.push(parseScript(text, isWanted));
        }
        catch (error) {
            crashed = messageOf(error);
            break;
        }
        count += 1;
        Atomics.add(progress, 1, 1);
    }
    external_node_worker_threads_namespaceObject.parentPort?.postMessage({ scripts, crashed });
});

