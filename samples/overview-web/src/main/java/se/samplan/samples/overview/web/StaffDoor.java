package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads staff to the pages of staff: those of the person are for her and her agents. */
@Configuration(proxyBeanMethods = false)
class StaffDoor implements WebMvcConfigurer {

    private final StaffIdentity identity;

    StaffDoor(StaffIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        InterceptorRegistration door = registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws IOException {
                boolean leads = request.getMethod().equals("GET")
                        && identity.staff(request).isPresent();
                if (leads) {
                    response.sendRedirect("/personal");
                }
                return !leads;
            }
        });
        door.excludePathPatterns("/personal/**", "/demo/**", "/error", "/*.css", "/**/*.css");
    }
}
