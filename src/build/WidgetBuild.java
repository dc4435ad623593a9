import com.caoccao.javet.swc4j.Swc4j;
import com.caoccao.javet.swc4j.enums.Swc4jMediaType;
import com.caoccao.javet.swc4j.enums.Swc4jParseMode;
import com.caoccao.javet.swc4j.enums.Swc4jSourceMapOption;
import com.caoccao.javet.swc4j.options.Swc4jTranspileOptions;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Builds the visitor's widget: TypeScript modules to one script each, styles to one sheet, sizes within their limits. */
public final class WidgetBuild {
    private static final int LOADER_LIMIT = 4 * 1024;
    private static final int WHOLE_LIMIT = 35 * 1024;
    private static final String NOTICE = "/*! ChatHub, AGPL-3.0 */\n";
    private static final Pattern IMPORT_ATTRIBUTE = Pattern.compile(" with \\{\\s*type: \"json\"\\s*}");
    private static final Pattern STYLE_IMPORT = Pattern.compile("@import \"([^\"]+)\";");

    private final Path source;
    private final Path target;
    private final Swc4j swc = new Swc4j();

    private WidgetBuild(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    public static void main(String[] arguments) throws Exception {
        new WidgetBuild(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws Exception {
        var modules = modules();
        Files.createDirectories(target.resolve("widget"));
        int app = write("widget/app.js", bundle("view/main.ts", modules)) + write("widget/app.css", styles());
        // Written last: its time is what tells an unchanged build from a changed one.
        int loader = write("widget.js", bundle("loader/main.ts", modules));
        check("widget.js", loader, LOADER_LIMIT);
        check("widget.js, widget/app.js and widget/app.css together", loader + app, WHOLE_LIMIT);
    }

    private List<Module> modules() throws Exception {
        var modules = new ArrayList<Module>();
        for (var file : sources()) {
            var name = "/" + source.relativize(file).toString().replace('\\', '/');
            var text = Files.readString(file);
            modules.add(new Module(name, name.endsWith(".ts") ? transpile(text) : "export default " + text + ";"));
        }
        return modules;
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> isModule(file.toString())).sorted().toList();
        }
    }

    private static boolean isModule(String file) {
        return file.endsWith(".ts") || file.matches(".*locales[/\\\\][^/\\\\]+\\.json");
    }

    private String transpile(String typescript) throws Exception {
        var options = new Swc4jTranspileOptions()
                .setMediaType(Swc4jMediaType.TypeScript)
                .setParseMode(Swc4jParseMode.Module)
                .setSourceMap(Swc4jSourceMapOption.None);
        return IMPORT_ATTRIBUTE.matcher(swc.transpile(typescript, options).getCode()).replaceAll("");
    }

    private String bundle(String entry, List<Module> modules) throws IOException {
        var compiler = new Compiler(System.err);
        var inputs = modules.stream().map(Module::toSourceFile).toList();
        var externs = CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER);
        var result = compiler.compile(externs, inputs, options(entry));
        if (!result.success) {
            throw new IllegalStateException("The widget does not compile, see above: " + entry);
        }
        return NOTICE + "(function(){" + compiler.toSource() + "})();\n";
    }

    private static CompilerOptions options(String entry) {
        var options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
        options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
        options.setLanguageOut(CompilerOptions.LanguageMode.NO_TRANSPILE);
        options.setModuleResolutionMode(ModuleLoader.ResolutionMode.BROWSER);
        options.setDependencyOptions(
                DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile("/" + entry))));
        options.setEmitUseStrict(false);
        options.setOutputCharset(StandardCharsets.UTF_8);
        return options;
    }

    private String styles() throws IOException {
        var index = Files.readString(source.resolve("styles/app.css"));
        var sheet = new StringBuilder();
        for (var part : STYLE_IMPORT.matcher(index).results().toList()) {
            sheet.append(Files.readString(source.resolve("styles").resolve(part.group(1))));
        }
        return NOTICE + squeeze(sheet.toString());
    }

    /** Comments and layout only: rules are left as they are written. */
    private static String squeeze(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};]) ?", "$1")
                .replace(";}", "}")
                .strip();
    }

    private int write(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(target.resolve(name), bytes);
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        System.out.printf("%s: %,d bytes, %,d gzip%n", name, bytes.length, zipped.size());
        return zipped.size();
    }

    private void check(String what, int size, int limit) throws IOException {
        if (size > limit) {
            Files.deleteIfExists(target.resolve("widget.js"));
            throw new IllegalStateException("%s: %,d bytes gzip, the limit is %,d".formatted(what, size, limit));
        }
    }

    private record Module(String name, String code) {
        SourceFile toSourceFile() {
            return SourceFile.fromCode(name, code);
        }
    }
}
