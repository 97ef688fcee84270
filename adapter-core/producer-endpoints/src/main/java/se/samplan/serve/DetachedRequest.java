package se.samplan.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read already. It knows by itself what CXF asks of it: a call that goes on after its time is up
 * must not look into a request that the container has given to somebody else by then.
 */
final class DetachedRequest extends HttpServletRequestWrapper {

    /** Address and body say what is asked. CXF would refuse an action that it does not know; consumers send all kinds. */
    private static final String SOAP_ACTION = "soapaction";

    private final byte[] body;
    private final Map<String, String> headers;
    private final Map<String, Object> attributes = new HashMap<>();
    private final String contextPath;
    private final String servletPath;
    private final String url;
    private volatile String path;

    /**
     * To be made while the consumer is known to wait: a moment later the container may have taken the request back.
     *
     * @param path its own
     * @param headers by lower-case name
     */
    DetachedRequest(HttpServletRequest request, String path, byte[] body, Map<String, String> headers) {
        super(request);
        this.path = path;
        this.body = body;
        this.headers = headers.entrySet().stream()
                .filter(header -> !header.getKey().equals(SOAP_ACTION))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.contextPath = request.getContextPath();
        this.servletPath = request.getServletPath();
        this.url = request.getRequestURL().toString();
    }

    /** @param contract the path of the contract that it is for, which its own may leave out */
    void isFor(String contract) {
        path = contract;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public String getContextPath() {
        return contextPath;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public String getRequestURI() {
        return contextPath + servletPath + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(url);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(
                Optional.ofNullable(getHeader(name)).map(List::of).orElse(List.of()));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader("content-type");
    }

    /** The bytes themselves say which encoding it is; see {@link EnvelopeRead}. */
    @Override
    public @Nullable String getCharacterEncoding() {
        return null;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    @Override
    public java.security.@Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public @Nullable String getAuthType() {
        return null;
    }

    /** Waiting is done outside of CXF. */
    @Override
    public boolean isAsyncSupported() {
        return false;
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream in;

        Body(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is here already");
        }
    }
}
